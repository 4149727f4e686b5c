import { formatEther, formatGwei } from "viem";

import type { Deployment } from "./Deployment.ts";
import { DeploymentError } from "./DeploymentError.ts";
import { transactionsConfirmed } from "./journal.ts";

/**
 * Says what is left to pay of a deployment that uses `gas` in all, at the current fee, and refuses to begin what the
 * deployer cannot pay.
 */
export async function checkCost(deployment: Deployment, gas: bigint, say: (line: string) => void): Promise<void> {
  if (deployment.deployer === undefined) return;
  const paid = await gasPaid(deployment);
  if (paid > 0n) say(`An earlier run has paid for ${paid} gas.`);
  await checkFunds(deployment, paid < gas ? gas - paid : 0n, say);
}

/** Says what `gas` costs at the current fee, and refuses to begin what the deployer cannot pay. */
export async function checkFunds(
  { chain, deployer }: Deployment,
  gas: bigint,
  say: (line: string) => void,
): Promise<void> {
  if (deployer === undefined) return;
  const price = await chain.getGasPrice();
  const balance = await chain.getBalance({ address: deployer });
  const cost = gas * price;
  say(`Estimated cost: ${gas} gas x ${formatGwei(price)} gwei = ${formatEther(cost)} ETH.`);
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
