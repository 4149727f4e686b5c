import { createInterface } from "node:readline/promises";

import type { Deployment } from "./Deployment.ts";
import { DeploymentError } from "./DeploymentError.ts";

const localChain = 31_337;

/** Asks before anything is sent to a chain where it costs money. */
export async function confirm({ chainId, deployer }: Deployment, network: string, yes: boolean): Promise<void> {
  if (chainId === localChain || yes) return;
  if (!process.stdin.isTTY) {
    throw new DeploymentError("Nobody is there to confirm: add --yes to send without being asked.");
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`Send to ${network} (chain ${chainId}) from ${deployer}? [yes/no] `);
  terminal.close();
  if (answer.trim().toLowerCase() !== "yes") throw new DeploymentError("Nothing was sent.");
}
