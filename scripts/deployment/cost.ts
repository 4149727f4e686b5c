import { formatEther, formatGwei } from "viem";

import type { Deployment } from "./Deployment.ts";
import { DeploymentError } from "./DeploymentError.ts";
import { transactionsConfirmed } from "./journal.ts";

/**
 * Says what is left to pay of a deployment that uses `gas` in all, at the current fee, and refuses to begin what the
 * deployer cannot pay.
 */
export async function checkCost(deployment: Deployment, gas: bigint, say: (line: string) => void): Promise<void> {
  const { chain, deployer } = deployment;
  if (deployer === undefined) return;
  const paid = await gasPaid(deployment);
  const left = paid < gas ? gas - paid : 0n;
  const price = await chain.getGasPrice();
  const balance = await chain.getBalance({ address: deployer });
  const cost = left * price;
  if (paid > 0n) say(`An earlier run has paid for ${paid} gas.`);
  say(`Estimated cost: ${left} gas x ${formatGwei(price)} gwei = ${formatEther(cost)} ETH.`);
  say(`${deployer} has ${formatEther(balance)} ETH.`);
  if (balance < cost) {
    throw new DeploymentError(
      `${deployer} needs ${formatEther(cost - balance)} ETH more: send it there and try again.`,
    );
  }
}

async function gasPaid({ chain, records }: Deployment): Promise<bigint> {
  const hashes = transactionsConfirmed(records);
  const receipts = await Promise.all(hashes.map((hash) => chain.getTransactionReceipt({ hash })));
  return receipts.reduce((sum, { gasUsed }) => sum + gasUsed, 0n);
}
