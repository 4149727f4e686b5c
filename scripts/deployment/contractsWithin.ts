import { getAddress, parseAbi, type Address, type PublicClient } from "viem";

/** Which contracts make others in their constructors: under what name each is found, and which getter tells it. */
const getters = {
  RecordWriter: ["NameRegistrar", "RECORD_WRITER"],
  SeatKeys: ["ServiceProviders", "SEAT_KEYS"],
  SeatVotes: ["ServiceProviders", "SEAT_VOTES"],
  ServiceProvidersExtension: ["ServiceProviders", "EXTENSION"],
  Guardian: ["HandoverController", "GUARDIAN"],
  CheckpointedRecords: ["OffchainResolver", "CHECKPOINTED_RECORDS"],
} as const;

const abi = parseAbi([
  "function RECORD_WRITER() view returns (address)",
  "function SEAT_KEYS() view returns (address)",
  "function SEAT_VOTES() view returns (address)",
  "function EXTENSION() view returns (address)",
  "function GUARDIAN() view returns (address)",
  "function CHECKPOINTED_RECORDS() view returns (address)",
]);

/** The contracts that no transaction made but other contracts did: name, maker, and address. */
export async function contractsWithin(
  chain: PublicClient,
  addressOf: (name: string) => Address,
): Promise<{ name: string; maker: string; address: Address }[]> {
  const found = Object.entries(getters).map(async ([name, [maker, functionName]]) => {
    const address = await chain.readContract({ address: addressOf(maker), abi, functionName });
    return { name, maker, address: getAddress(address) };
  });
  return await Promise.all(found);
}
