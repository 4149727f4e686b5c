import { createRequire } from "node:module";

import hardhatToolboxMochaEthers from "@nomicfoundation/hardhat-toolbox-mocha-ethers";
import { configVariable, defineConfig } from "hardhat/config";

import { quietDependencies } from "./scripts/compiler/quietDependencies.ts";

// The compiler comes from the npm package `solc`, pinned by the lockfile: nothing is downloaded at build time.
const compiler = {
  version: "0.8.37",
  path: createRequire(import.meta.url).resolve("solc/soljson.js"),
  settings: {
    viaIR: true,
    optimizer: { enabled: true, runs: 1_000_000 },
    evmVersion: "osaka",
  },
};

// The custody of the seats would not fit into a contract if it were made as fast as can be. What it makes in its
// constructor is compiled with it, and so has the same settings as a contract of its own, for the check to compare.
const custody = { ...compiler, settings: { ...compiler.settings, optimizer: { enabled: true, runs: 600 } } };
// The resolver of names off-chain does not fit at that price either; checking an answer costs as much with this one.
const offchain = { ...compiler, settings: { ...compiler.settings, optimizer: { enabled: true, runs: 20_000 } } };
// What only tests others is not measured, so it need not be fast, but it is long. The profiles would fill in `runs`
// differently, and then everything would be compiled once for each.
const quick = {
  ...compiler,
  settings: { evmVersion: "osaka", viaIR: false, optimizer: { enabled: false, runs: 200 } },
};
const overrides = {
  "contracts/resolvers/OffchainResolver.sol": offchain,
  "contracts/resolvers/offchain/proofs/CheckpointedRecords.sol": offchain,
  "contracts/staking/ServiceProviders.sol": custody,
  "contracts/staking/ServiceProvidersExtension.sol": custody,
  "contracts/staking/keys/SeatKeys.sol": custody,
  "contracts/staking/votes/SeatVotes.sol": custody,
  "test/mocks/SmallServiceProviders.sol": custody,
  "test/invariants/Staking.t.sol": quick,
  "test/invariants/StakingHandler.sol": quick,
};

const fuzzSeed = "0x616e73"; // "ans": pinned, so that a run can be repeated.

export default defineConfig({
  plugins: [hardhatToolboxMochaEthers, quietDependencies],
  // Ignition keeps its records in deployments/ below this folder.
  paths: { ignition: process.env.ANS_RECORDS ?? "." },
  solidity: {
    // Equal on purpose: gas and sizes measured in tests are those of production.
    profiles: {
      default: { compilers: [compiler], overrides, isolated: false },
      production: { compilers: [compiler], overrides, isolated: false },
    },
  },
  networks: {
    // Many transactions a second must not push the chain's clock ahead of the wall's.
    node: { type: "edr-simulated", chainType: "l1", allowBlocksWithSameTimestamp: true },
    localhost: { type: "http", chainType: "l1", url: "http://127.0.0.1:8545" },
    live: {
      type: "http",
      chainType: "l1",
      url: configVariable("ANS_RPC_URL"),
      accounts: [configVariable("ANS_DEPLOYER_KEY")],
    },
    l2: {
      type: "http",
      url: configVariable("ANS_L2_RPC_URL"),
      accounts: [configVariable("ANS_DEPLOYER_KEY")],
    },
  },
  test: {
    solidity: {
      profiles: {
        default: { fuzz: { runs: 64, seed: fuzzSeed }, invariant: { runs: 64, depth: 64, failOnRevert: true } },
        ci: { fuzz: { runs: 256, seed: fuzzSeed }, invariant: { runs: 256, depth: 256, failOnRevert: true } },
      },
    },
    mocha: { timeout: 60_000, forbidOnly: process.env.CI === "true" },
  },
  typechain: { tsNocheck: true },
});
