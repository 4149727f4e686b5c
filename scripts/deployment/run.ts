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
    console.error(process.env.ANS_TRACE !== "true" && error instanceof Error ? error.message : error);
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
