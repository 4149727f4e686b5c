import { existsSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";

import type { SolidityBuildProfileConfig } from "hardhat/types/config";
import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";

import { DeploymentError } from "./DeploymentError.ts";

/** Compiles the contracts, with the settings of the production profile and no other. */
export async function build(hre: HardhatRuntimeEnvironment): Promise<void> {
  const { profiles } = hre.config.solidity;
  const asked = hre.globalOptions.buildProfile;
  if (asked !== undefined && !sameCode(profiles[asked], profiles.production)) {
    throw new DeploymentError(
      `The build profile ${asked} compiles otherwise than production: leave out --build-profile, or give production.`,
    );
  }
  // Going from one profile to another compiles everything anew, so the usual one serves where it is the same.
  const profile = sameCode(profiles.default, profiles.production) ? "default" : "production";
  // So does leaving out the tests' contracts after they were compiled once.
  const noTests = !existsSync(join(hre.config.paths.artifacts, "test"));
  const compile = () => hre.tasks.getTask("build").run({ defaultBuildProfile: profile, noTests, quiet: true });
  await silently(() => compile().catch((error: unknown) => (isRace(error) ? compile() : Promise.reject(error))));
}

/** Two processes that build at once write their cache through one temporary file, which only one of them can move. */
function isRace(error: unknown): boolean {
  return error instanceof Error && error.message.includes("compile-cache.json.tmp");
}

function sameCode(one: SolidityBuildProfileConfig | undefined, other: SolidityBuildProfileConfig | undefined): boolean {
  return isDeepStrictEqual([one?.compilers, one?.overrides], [other?.compilers, other?.overrides]);
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
