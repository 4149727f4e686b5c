// Written by "npm run abis" from the compiled contracts: change the contract, not this file.
/** The ABI of PriceSchedule. */
export const priceScheduleAbi = [
  { inputs: [{ internalType: "uint256", name: "start", type: "uint256" }], name: "PremiumTooHigh", type: "error" },
  {
    inputs: [
      { internalType: "uint256", name: "index", type: "uint256" },
      { internalType: "uint256", name: "price", type: "uint256" },
    ],
    name: "PriceOutOfOrder",
    type: "error",
  },
  {
    anonymous: false,
    inputs: [{ indexed: false, internalType: "uint256", name: "start", type: "uint256" }],
    name: "PremiumChanged",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [{ indexed: false, internalType: "uint256[5]", name: "pricePerYear", type: "uint256[5]" }],
    name: "PricesChanged",
    type: "event",
  },
  {
    inputs: [],
    name: "PREMIUM_PERIOD",
    outputs: [{ internalType: "uint256", name: "", type: "uint256" }],
    stateMutability: "view",
    type: "function",
  },
  {
    inputs: [{ internalType: "uint256", name: "freeSince", type: "uint256" }],
    name: "premium",
    outputs: [{ internalType: "uint256", name: "", type: "uint256" }],
    stateMutability: "view",
    type: "function",
  },
  {
    inputs: [],
    name: "premiumStart",
    outputs: [{ internalType: "uint256", name: "", type: "uint256" }],
    stateMutability: "view",
    type: "function",
  },
  {
    inputs: [{ internalType: "uint256", name: "codePoints", type: "uint256" }],
    name: "pricePerYear",
    outputs: [{ internalType: "uint256", name: "", type: "uint256" }],
    stateMutability: "view",
    type: "function",
  },
  {
    inputs: [{ internalType: "uint256", name: "start", type: "uint256" }],
    name: "setPremiumStart",
    outputs: [],
    stateMutability: "nonpayable",
    type: "function",
  },
  {
    inputs: [{ internalType: "uint256[5]", name: "newPrices", type: "uint256[5]" }],
    name: "setPrices",
    outputs: [],
    stateMutability: "nonpayable",
    type: "function",
  },
] as const;
