// Written by "npm run abis" from the compiled contracts: change the contract, not this file.
/** The ABI of RecordDuty. */
export const recordDutyAbi = [
  {
    inputs: [
      { internalType: "address", name: "initialOwner", type: "address" },
      { internalType: "contract IFeeRouter", name: "feeRouter", type: "address" },
    ],
    stateMutability: "nonpayable",
    type: "constructor",
  },
  {
    inputs: [{ internalType: "uint40", name: "finalisedAt", type: "uint40" }],
    name: "AlreadyFinalised",
    type: "error",
  },
  {
    inputs: [
      { internalType: "uint256", name: "blockNumber", type: "uint256" },
      { internalType: "uint256", name: "last", type: "uint256" },
    ],
    name: "BlockNotNewer",
    type: "error",
  },
  {
    inputs: [
      { internalType: "uint24", name: "onDuty", type: "uint24" },
      { internalType: "uint40", name: "openAt", type: "uint40" },
    ],
    name: "NotOnDuty",
    type: "error",
  },
  {
    inputs: [
      { internalType: "uint24", name: "seat", type: "uint24" },
      { internalType: "address", name: "caller", type: "address" },
    ],
    name: "NotOperator",
    type: "error",
  },
  { inputs: [{ internalType: "uint24", name: "seat", type: "uint24" }], name: "NothingToClaim", type: "error" },
  { inputs: [{ internalType: "address", name: "owner", type: "address" }], name: "OwnableInvalidOwner", type: "error" },
  {
    inputs: [{ internalType: "address", name: "account", type: "address" }],
    name: "OwnableUnauthorizedAccount",
    type: "error",
  },
  {
    inputs: [{ internalType: "address", name: "token", type: "address" }],
    name: "SafeERC20FailedOperation",
    type: "error",
  },
  { inputs: [{ internalType: "uint24", name: "seat", type: "uint24" }], name: "SeatNotActive", type: "error" },
  {
    inputs: [
      { internalType: "uint256", name: "blockNumber", type: "uint256" },
      { internalType: "bytes32", name: "given", type: "bytes32" },
      { internalType: "bytes32", name: "actual", type: "bytes32" },
    ],
    name: "WrongBlockHash",
    type: "error",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: true, internalType: "address", name: "previousOwner", type: "address" },
      { indexed: true, internalType: "address", name: "newOwner", type: "address" },
    ],
    name: "OwnershipTransferred",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [{ indexed: false, internalType: "address", name: "producers", type: "address" }],
    name: "ProducersChanged",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: true, internalType: "uint24", name: "seat", type: "uint24" },
      { indexed: true, internalType: "uint256", name: "blockNumber", type: "uint256" },
      { indexed: false, internalType: "bytes32", name: "blockHash", type: "bytes32" },
      { indexed: false, internalType: "uint256", name: "share", type: "uint256" },
      { indexed: false, internalType: "bool", name: "onDuty", type: "bool" },
    ],
    name: "RecordsFinalised",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: true, internalType: "uint24", name: "seat", type: "uint24" },
      { indexed: false, internalType: "uint256", name: "share", type: "uint256" },
    ],
    name: "RecordsProduced",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: true, internalType: "uint24", name: "seat", type: "uint24" },
      { indexed: true, internalType: "address", name: "to", type: "address" },
      { indexed: false, internalType: "uint256", name: "amount", type: "uint256" },
    ],
    name: "ShareClaimed",
    type: "event",
  },
  {
    inputs: [],
    name: "DIMT",
    outputs: [{ internalType: "contract IERC20", name: "", type: "address" }],
    stateMutability: "view",
    type: "function",
  },
  {
    inputs: [],
    name: "FEE_ROUTER",
    outputs: [{ internalType: "contract IFeeRouter", name: "", type: "address" }],
    stateMutability: "view",
    type: "function",
  },
  {
    inputs: [],
    name: "SERVICE_PROVIDERS",
    outputs: [{ internalType: "contract IServiceProviders", name: "", type: "address" }],
    stateMutability: "view",
    type: "function",
  },
  {
    inputs: [{ internalType: "uint24", name: "seat", type: "uint24" }],
    name: "claim",
    outputs: [{ internalType: "uint256", name: "amount", type: "uint256" }],
    stateMutability: "nonpayable",
    type: "function",
  },
  {
    inputs: [
      { internalType: "uint24", name: "seat", type: "uint24" },
      { internalType: "uint256", name: "blockNumber", type: "uint256" },
      { internalType: "bytes32", name: "blockHash", type: "bytes32" },
    ],
    name: "finalise",
    outputs: [{ internalType: "uint256", name: "share", type: "uint256" }],
    stateMutability: "nonpayable",
    type: "function",
  },
  {
    inputs: [],
    name: "lastFinalised",
    outputs: [
      { internalType: "uint256", name: "blockNumber", type: "uint256" },
      { internalType: "uint40", name: "finalisedAt", type: "uint40" },
    ],
    stateMutability: "view",
    type: "function",
  },
  {
    inputs: [
      { internalType: "uint24", name: "seat", type: "uint24" },
      { internalType: "uint40", name: "from", type: "uint40" },
    ],
    name: "nextTurnOf",
    outputs: [
      {
        components: [
          { internalType: "uint24", name: "seat", type: "uint24" },
          { internalType: "uint40", name: "start", type: "uint40" },
          { internalType: "uint40", name: "end", type: "uint40" },
        ],
        internalType: "struct IRecordDuty.Turn",
        name: "turn",
        type: "tuple",
      },
    ],
    stateMutability: "view",
    type: "function",
  },
  {
    inputs: [],
    name: "onDuty",
    outputs: [
      {
        components: [
          { internalType: "uint24", name: "seat", type: "uint24" },
          { internalType: "uint40", name: "start", type: "uint40" },
          { internalType: "uint40", name: "end", type: "uint40" },
        ],
        internalType: "struct IRecordDuty.Turn",
        name: "",
        type: "tuple",
      },
    ],
    stateMutability: "view",
    type: "function",
  },
  { inputs: [], name: "onRecord", outputs: [], stateMutability: "nonpayable", type: "function" },
  {
    inputs: [{ internalType: "uint24", name: "seat", type: "uint24" }],
    name: "owedTo",
    outputs: [{ internalType: "uint256", name: "", type: "uint256" }],
    stateMutability: "view",
    type: "function",
  },
  {
    inputs: [],
    name: "owner",
    outputs: [{ internalType: "address", name: "", type: "address" }],
    stateMutability: "view",
    type: "function",
  },
  {
    inputs: [],
    name: "producers",
    outputs: [{ internalType: "contract IProducers", name: "", type: "address" }],
    stateMutability: "view",
    type: "function",
  },
  { inputs: [], name: "renounceOwnership", outputs: [], stateMutability: "nonpayable", type: "function" },
  {
    inputs: [{ internalType: "contract IProducers", name: "newProducers", type: "address" }],
    name: "setProducers",
    outputs: [],
    stateMutability: "nonpayable",
    type: "function",
  },
  {
    inputs: [{ internalType: "address", name: "newOwner", type: "address" }],
    name: "transferOwnership",
    outputs: [],
    stateMutability: "nonpayable",
    type: "function",
  },
  {
    inputs: [{ internalType: "uint40", name: "time", type: "uint40" }],
    name: "turnAt",
    outputs: [
      {
        components: [
          { internalType: "uint24", name: "seat", type: "uint24" },
          { internalType: "uint40", name: "start", type: "uint40" },
          { internalType: "uint40", name: "end", type: "uint40" },
        ],
        internalType: "struct IRecordDuty.Turn",
        name: "",
        type: "tuple",
      },
    ],
    stateMutability: "view",
    type: "function",
  },
] as const;
