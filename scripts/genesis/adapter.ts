import { encodeAbiParameters, keccak256, numberToHex, pad, type Address, type Hex } from "viem";

/** Where the QBFT engine asks for the validators. */
export const adapterAddress: Address = "0x0000000000000000000000000000000000007777";

/** Slots of ValidatorAdapter.sol: the admin, and the length of the founders, whose items begin at the slot's hash. */
const adminSlot = 0n;
const foundersSlot = 2n;

/** What the adapter's constructor would have written, if constructors ran in a genesis block. */
export function adapterStorage(admin: Address, founders: Address[]): Record<Hex, Hex> {
  const firstFounder = BigInt(keccak256(encodeAbiParameters([{ type: "uint256" }], [foundersSlot])));
  return Object.fromEntries([
    [word(adminSlot), pad(admin).toLowerCase()],
    [word(foundersSlot), word(BigInt(founders.length))],
    ...founders.map((founder, i) => [word(firstFounder + BigInt(i)), pad(founder).toLowerCase()]),
  ]);
}

function word(value: bigint): Hex {
  return numberToHex(value, { size: 32 });
}
