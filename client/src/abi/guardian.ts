// Written by "npm run abis" from the compiled contracts: change the contract, not this file.
/** The ABI of Guardian. */
export const guardianAbi = [
  {
    inputs: [
      { internalType: "contract IServiceProviders", name: "custody", type: "address" },
      { internalType: "contract IANSGovernor", name: "governor", type: "address" },
      { internalType: "address", name: "foundation", type: "address" },
    ],
    stateMutability: "nonpayable",
    type: "constructor",
  },
  { inputs: [{ internalType: "address", name: "caller", type: "address" }], name: "GuardianOnlyKeeper", type: "error" },
  {
    inputs: [],
    name: "CUSTODY",
    outputs: [{ internalType: "contract IServiceProviders", name: "", type: "address" }],
    stateMutability: "view",
    type: "function",
  },
  {
    inputs: [{ internalType: "bytes32", name: "fault", type: "bytes32" }],
    name: "holdSlash",
    outputs: [],
    stateMutability: "nonpayable",
    type: "function",
  },
  {
    inputs: [],
    name: "keeper",
    outputs: [{ internalType: "address", name: "", type: "address" }],
    stateMutability: "view",
    type: "function",
  },
  { inputs: [], name: "pauseEntries", outputs: [], stateMutability: "nonpayable", type: "function" },
  { inputs: [], name: "unpauseEntries", outputs: [], stateMutability: "nonpayable", type: "function" },
] as const;
