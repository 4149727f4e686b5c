import { formatEther, formatGwei } from "viem";

import type { Deployment } from "./Deployment.ts";
import { DeploymentError } from "./DeploymentError.ts";

/** Says what `gas` costs at the current fee, and refuses to begin what the deployer cannot pay. */
export async function checkCost(
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
