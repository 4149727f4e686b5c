// The project as it is, but with the artifacts of a mutant, whose code is longer than the limit as it is not optimized.
import { defineConfig } from "hardhat/config";

import config from "../../hardhat.config.ts";

const sandbox = {
  type: "edr-simulated",
  allowUnlimitedContractSize: true,
  transactionGasCap: 100_000_000,
  blockGasLimit: 100_000_000,
} as const;

export default defineConfig({
  ...config,
  paths: { ...config.paths, artifacts: process.env.ANS_MUTANT ?? "artifacts" },
  networks: { ...config.networks, default: sandbox },
});
