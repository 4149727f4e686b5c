import type { AnsContext } from "@ans/client";

/** Gas that the two transactions take at most, from the snapshots of the contracts' tests, with some to spare. */
const commitGas = 55_000n;
const registerGas = 330_000n;
const furtherNameGas = 230_000n;
const recordGas = 60_000n;

/**
 * What the network takes at most, in wei of ETH, for all transactions of a registration together.
 *
 * @param asked.records How many records are written with each name.
 */
export async function networkFee(ans: AnsContext, asked: { names: number; records: number }): Promise<bigint> {
  const { maxFeePerGas } = await ans.publicClient.estimateFeesPerGas();
  const names = BigInt(asked.names);
  const gas =
    commitGas * names + registerGas + furtherNameGas * (names - 1n) + recordGas * BigInt(asked.records) * names;
  return gas * maxFeePerGas;
}
