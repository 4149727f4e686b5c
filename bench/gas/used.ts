import type { ContractTransactionResponse } from "ethers";

/** Gas used by a transaction after refunds, or by the sum of several. */
export async function used(...transactions: Promise<ContractTransactionResponse>[]): Promise<number> {
  let sum = 0;
  for (const transaction of transactions) {
    const receipt = await (await transaction).wait();
    sum += Number(receipt?.gasUsed ?? 0n);
  }
  return sum;
}
