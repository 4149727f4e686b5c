import { numberToHex, zeroAddress, zeroHash, type Address, type Hex } from "viem";

import { adapterAddress, adapterStorage } from "./adapter.ts";
import { extraData } from "./extraData.ts";
import { systemContracts, systemContractAccounts } from "./systemContracts.ts";
import { toContract } from "./transitions.ts";
import type { Mode } from "./values.ts";

/** What a new chain begins with. */
export type Beginning = {
  founders: Address[];
  admin: Address;
  chainId: number;
  period: number;
  gasLimit: number;
  mode: Mode;
  /** From which block on the adapter is asked, if the chain begins without. */
  transitionBlock?: number;
  baseFee: bigint;
  funds: { address: Address; balance: bigint }[];
};

/** What marks a block as one of QBFT. */
const qbftMixHash = "0x63746963616c2062797a616e74696e65206661756c7420746f6c6572616e6365";

const blockForks = [
  "homestead",
  "eip150",
  "eip155",
  "eip158",
  "byzantium",
  "constantinople",
  "petersburg",
  "istanbul",
  "berlin",
  "london",
].map((fork) => [`${fork}Block`, 0] as const);

const timeForks = ["shanghai", "cancun", "prague", "osaka"].map((fork) => [`${fork}Time`, 0] as const);

/** The limits of blobs that the public networks began these forks with. */
const blobSchedule = {
  cancun: { target: 3, max: 6, baseFeeUpdateFraction: 3_338_477 },
  prague: { target: 6, max: 9, baseFeeUpdateFraction: 5_007_716 },
  osaka: { target: 6, max: 9, baseFeeUpdateFraction: 5_007_716 },
};

/** The genesis file of a chain whose blocks QBFT makes, all forks on from the start, with the adapter in its place. */
export function genesisOf(beginning: Beginning, adapterCode: Hex) {
  const { founders, admin, mode, gasLimit, baseFee, funds } = beginning;
  return {
    config: configOf(beginning),
    nonce: "0x0",
    timestamp: "0x0",
    extraData: extraData(mode === "contract" ? [] : founders),
    gasLimit: numberToHex(gasLimit),
    difficulty: "0x1",
    mixHash: qbftMixHash,
    coinbase: zeroAddress,
    baseFeePerGas: numberToHex(baseFee),
    blobGasUsed: "0x0",
    excessBlobGas: "0x0",
    parentBeaconBlockRoot: zeroHash,
    alloc: {
      [adapterAddress]: { balance: "0x0", code: adapterCode, storage: adapterStorage(admin, founders) },
      ...systemContractAccounts,
      ...Object.fromEntries(funds.map(({ address, balance }) => [address, { balance: numberToHex(balance) }])),
    },
  };
}

/** No `miningbeneficiary`, so that `block.coinbase` is who made the block. */
function configOf({ chainId, period, mode, transitionBlock, baseFee }: Beginning) {
  return {
    chainId,
    ...Object.fromEntries([...blockForks, ...timeForks]),
    ...(baseFee === 0n ? { zeroBaseFee: true } : {}),
    ...systemContracts,
    blobSchedule,
    qbft: {
      epochlength: 30_000,
      blockperiodseconds: period,
      requesttimeoutseconds: 2 * period,
      ...(mode === "contract" ? { validatorcontractaddress: adapterAddress } : {}),
    },
    ...(transitionBlock === undefined ? {} : { transitions: { qbft: [toContract(transitionBlock)] } }),
  };
}
