// Written by "npm run abis" from the compiled contracts: change the contract, not this file.
/** The ABI of FeeRouter. */
export const feeRouterAbi = [
  { inputs: [], name: "NothingToPay", type: "error" },
  { inputs: [{ internalType: "address", name: "caller", type: "address" }], name: "OnlyRegistrar", type: "error" },
  {
    inputs: [
      { internalType: "string", name: "share", type: "string" },
      { internalType: "uint256", name: "given", type: "uint256" },
      { internalType: "uint256", name: "least", type: "uint256" },
      { internalType: "uint256", name: "most", type: "uint256" },
    ],
    name: "ShareOutOfBounds",
    type: "error",
  },
  { inputs: [{ internalType: "uint256", name: "sum", type: "uint256" }], name: "SharesDoNotAddUp", type: "error" },
  { inputs: [], name: "ZeroAddress", type: "error" },
  {
    anonymous: false,
    inputs: [
      { indexed: true, internalType: "uint24", name: "seat", type: "uint24" },
      { indexed: false, internalType: "uint40", name: "start", type: "uint40" },
      { indexed: false, internalType: "uint16", name: "numYears", type: "uint16" },
      { indexed: false, internalType: "uint256", name: "amount", type: "uint256" },
      { indexed: false, internalType: "uint256", name: "toSeat", type: "uint256" },
    ],
    name: "FeePaid",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: true, internalType: "enum IFeeRouter.Pool", name: "pool", type: "uint8" },
      { indexed: false, internalType: "address", name: "payee", type: "address" },
    ],
    name: "PayeeChanged",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: true, internalType: "enum IFeeRouter.Pool", name: "pool", type: "uint8" },
      { indexed: true, internalType: "address", name: "to", type: "address" },
      { indexed: false, internalType: "uint256", name: "amount", type: "uint256" },
    ],
    name: "PoolPaid",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [{ indexed: false, internalType: "address", name: "directory", type: "address" }],
    name: "SeatDirectoryChanged",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: true, internalType: "uint24", name: "seat", type: "uint24" },
      { indexed: true, internalType: "address", name: "to", type: "address" },
      { indexed: false, internalType: "uint256", name: "amount", type: "uint256" },
    ],
    name: "SeatPaid",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      {
        components: [
          { internalType: "uint16", name: "seat", type: "uint16" },
          { internalType: "uint16", name: "verifier", type: "uint16" },
          { internalType: "uint16", name: "reserve", type: "uint16" },
          { internalType: "uint16", name: "treasury", type: "uint16" },
        ],
        indexed: false,
        internalType: "struct IFeeRouter.Shares",
        name: "shares",
        type: "tuple",
      },
    ],
    name: "SharesChanged",
    type: "event",
  },
  {
    inputs: [{ internalType: "uint24", name: "seat", type: "uint24" }],
    name: "acceptsSeat",
    outputs: [{ internalType: "bool", name: "", type: "bool" }],
    stateMutability: "view",
    type: "function",
  },
  {
    inputs: [
      { internalType: "uint24", name: "seat", type: "uint24" },
      { internalType: "uint40", name: "start", type: "uint40" },
      { internalType: "uint16", name: "numYears", type: "uint16" },
      { internalType: "uint256", name: "amount", type: "uint256" },
    ],
    name: "credit",
    outputs: [],
    stateMutability: "nonpayable",
    type: "function",
  },
  {
    inputs: [{ internalType: "enum IFeeRouter.Pool", name: "pool", type: "uint8" }],
    name: "owedToPool",
    outputs: [{ internalType: "uint256", name: "", type: "uint256" }],
    stateMutability: "view",
    type: "function",
  },
  {
    inputs: [{ internalType: "uint24", name: "seat", type: "uint24" }],
    name: "owedToSeat",
    outputs: [{ internalType: "uint256", name: "", type: "uint256" }],
    stateMutability: "view",
    type: "function",
  },
  {
    inputs: [{ internalType: "enum IFeeRouter.Pool", name: "pool", type: "uint8" }],
    name: "payPool",
    outputs: [{ internalType: "uint256", name: "amount", type: "uint256" }],
    stateMutability: "nonpayable",
    type: "function",
  },
  {
    inputs: [{ internalType: "uint24", name: "seat", type: "uint24" }],
    name: "paySeat",
    outputs: [{ internalType: "uint256", name: "amount", type: "uint256" }],
    stateMutability: "nonpayable",
    type: "function",
  },
  {
    inputs: [
      { internalType: "enum IFeeRouter.Pool", name: "pool", type: "uint8" },
      { internalType: "address", name: "payee", type: "address" },
    ],
    name: "setPayee",
    outputs: [],
    stateMutability: "nonpayable",
    type: "function",
  },
  {
    inputs: [{ internalType: "address", name: "directory", type: "address" }],
    name: "setSeatDirectory",
    outputs: [],
    stateMutability: "nonpayable",
    type: "function",
  },
  {
    inputs: [
      {
        components: [
          { internalType: "uint16", name: "seat", type: "uint16" },
          { internalType: "uint16", name: "verifier", type: "uint16" },
          { internalType: "uint16", name: "reserve", type: "uint16" },
          { internalType: "uint16", name: "treasury", type: "uint16" },
        ],
        internalType: "struct IFeeRouter.Shares",
        name: "newShares",
        type: "tuple",
      },
    ],
    name: "setShares",
    outputs: [],
    stateMutability: "nonpayable",
    type: "function",
  },
  {
    inputs: [],
    name: "shares",
    outputs: [
      {
        components: [
          { internalType: "uint16", name: "seat", type: "uint16" },
          { internalType: "uint16", name: "verifier", type: "uint16" },
          { internalType: "uint16", name: "reserve", type: "uint16" },
          { internalType: "uint16", name: "treasury", type: "uint16" },
        ],
        internalType: "struct IFeeRouter.Shares",
        name: "",
        type: "tuple",
      },
    ],
    stateMutability: "view",
    type: "function",
  },
] as const;
