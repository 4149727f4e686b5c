import { isDeepStrictEqual } from "node:util";

import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";

import { DeploymentError } from "./DeploymentError.ts";

/** Compiles the contracts, with the settings of the production profile and no other. */
export async function build(hre: HardhatRuntimeEnvironment): Promise<void> {
  const { default: usual, production } = hre.config.solidity.profiles;
  const asked = hre.globalOptions.buildProfile;
  if (asked !== undefined && !isDeepStrictEqual(hre.config.solidity.profiles[asked], production)) {
    throw new DeploymentError(
      `The build profile ${asked} compiles otherwise than production: leave out --build-profile, or give production.`,
    );
  }
  // Going from one profile to another compiles everything anew, so the usual one serves where it is the same.
  const profile = isDeepStrictEqual(usual, production) ? "default" : "production";
  await silently(() => hre.tasks.getTask("build").run({ defaultBuildProfile: profile, noTests: true, quiet: true }));
}

/** Warnings of the compiler are for those who write contracts; `npm run build` shows them. Errors are always shown. */
async function silently(compile: () => Promise<unknown>): Promise<void> {
  const { log, warn } = console;
  console.log = console.warn = () => {};
  try {
    await compile();
  } finally {
    Object.assign(console, { log, warn });
  }
}
