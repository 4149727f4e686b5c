import { createRequire } from "node:module";

import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";

/**
 * Runs a script with Hardhat. Whatever goes wrong ends as one sentence on the error output and exit code 1;
 * ANS_TRACE=true shows where it came from.
 */
export async function run(script: (hre: HardhatRuntimeEnvironment) => Promise<void>): Promise<void> {
  try {
    if (!compilerIsThere()) {
      throw new Error("The Solidity compiler is missing: run `npx --yes --package node@24 --call 'npm install'`.");
    }
    const { default: hre } = await import("hardhat");
    await script(hre);
  } catch (error) {
    console.error(process.env.ANS_TRACE === "true" ? error : sentenceOf(error));
    process.exitCode = 1;
  }
}

/** The compiler comes as the npm package `solc`; hardhat.config.ts cannot even be read without it. */
function compilerIsThere(): boolean {
  try {
    createRequire(import.meta.url).resolve("solc/soljson.js");
    return true;
  } catch {
    return false;
  }
}

function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const texts = chainOf(error).map(({ message }) => message);
  if (texts.some((text) => /ECONNREFUSED|ENOTFOUND|Cannot connect to the network|fetch failed/.test(text))) {
    return `No node answers (${error.message.split("\n")[0]}): start one with \`npx hardhat node\`, or correct its address.`;
  }
  return error.message;
}

function chainOf(error: Error): Error[] {
  return error.cause instanceof Error ? [error, ...chainOf(error.cause)] : [error];
}
