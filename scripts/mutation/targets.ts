/** Sources that are mutated, the contracts that are made of them, and the tests that should notice. */
export type Target = { name: string; sources: string[]; contracts: string[]; tests: string[] };

export const targets: Target[] = [
  {
    name: "custody",
    sources: ["contracts/staking/custody/*.sol", "contracts/staking/Service*.sol"],
    contracts: [
      "contracts/staking/ServiceProviders.sol",
      "test/mocks/SmallServiceProviders.sol",
      "test/mocks/EmissionHarness.sol",
    ],
    tests: [
      "test/staking/custody/*.test.ts",
      "test/staking/ServiceProviders.test.ts",
      "test/staking/attacks/*.test.ts",
    ],
  },
  {
    name: "registrar",
    sources: ["contracts/registrar/*.sol"],
    contracts: ["NameRegistrar", "FeeRouter", "PriceSchedule", "RecordWriter"].map(
      (name) => `contracts/registrar/${name}.sol`,
    ),
    tests: ["test/registrar/*.test.ts"],
  },
];
