// Written by "npm run abis" from the compiled contracts: change the contract, not this file.
/** The ABI of L2Names. */
export const l2NamesAbi = [
  {
    inputs: [
      { internalType: "address", name: "issuer", type: "address" },
      { internalType: "bytes32", name: "node", type: "bytes32" },
      { internalType: "address", name: "caller", type: "address" },
    ],
    name: "NotSubnameOwner",
    type: "error",
  },
  { inputs: [{ internalType: "bytes32", name: "node", type: "bytes32" }], name: "SubnameWithoutOwner", type: "error" },
  {
    anonymous: false,
    inputs: [
      { indexed: true, internalType: "address", name: "issuer", type: "address" },
      { indexed: true, internalType: "bytes32", name: "node", type: "bytes32" },
      { indexed: true, internalType: "string", name: "indexedKey", type: "string" },
      { indexed: false, internalType: "uint32", name: "epoch", type: "uint32" },
      { indexed: false, internalType: "string", name: "key", type: "string" },
      { indexed: false, internalType: "string", name: "value", type: "string" },
    ],
    name: "RecordChanged",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: true, internalType: "address", name: "issuer", type: "address" },
      { indexed: true, internalType: "bytes32", name: "node", type: "bytes32" },
      { indexed: false, internalType: "address", name: "owner", type: "address" },
      { indexed: false, internalType: "uint64", name: "expires", type: "uint64" },
      { indexed: false, internalType: "uint32", name: "epoch", type: "uint32" },
    ],
    name: "SubnameChanged",
    type: "event",
  },
  {
    inputs: [
      { internalType: "bytes32", name: "node", type: "bytes32" },
      { internalType: "address", name: "owner", type: "address" },
      { internalType: "uint64", name: "expires", type: "uint64" },
    ],
    name: "grant",
    outputs: [],
    stateMutability: "nonpayable",
    type: "function",
  },
  {
    inputs: [
      { internalType: "address", name: "issuer", type: "address" },
      { internalType: "bytes32", name: "node", type: "bytes32" },
      { internalType: "string", name: "key", type: "string" },
    ],
    name: "recordOf",
    outputs: [{ internalType: "string", name: "", type: "string" }],
    stateMutability: "view",
    type: "function",
  },
  {
    inputs: [{ internalType: "bytes32", name: "node", type: "bytes32" }],
    name: "revoke",
    outputs: [],
    stateMutability: "nonpayable",
    type: "function",
  },
  {
    inputs: [
      { internalType: "address", name: "issuer", type: "address" },
      { internalType: "bytes32", name: "node", type: "bytes32" },
      {
        components: [
          { internalType: "string", name: "key", type: "string" },
          { internalType: "string", name: "value", type: "string" },
        ],
        internalType: "struct IL2Names.RecordText[]",
        name: "records",
        type: "tuple[]",
      },
    ],
    name: "setRecords",
    outputs: [],
    stateMutability: "nonpayable",
    type: "function",
  },
  {
    inputs: [
      { internalType: "address", name: "issuer", type: "address" },
      { internalType: "bytes32", name: "node", type: "bytes32" },
    ],
    name: "subnameOf",
    outputs: [
      {
        components: [
          { internalType: "address", name: "owner", type: "address" },
          { internalType: "uint64", name: "expires", type: "uint64" },
          { internalType: "uint32", name: "epoch", type: "uint32" },
        ],
        internalType: "struct IL2Names.Subname",
        name: "",
        type: "tuple",
      },
    ],
    stateMutability: "view",
    type: "function",
  },
  {
    inputs: [
      { internalType: "address", name: "issuer", type: "address" },
      { internalType: "bytes32", name: "node", type: "bytes32" },
      { internalType: "address", name: "to", type: "address" },
    ],
    name: "transfer",
    outputs: [],
    stateMutability: "nonpayable",
    type: "function",
  },
] as const;
