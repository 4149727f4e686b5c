// Written by "npm run abis" from the compiled contracts: change the contract, not this file.
/** The ABI of CheckpointedRecords. */
export const checkpointedRecordsAbi = [
  { inputs: [{ internalType: "bool", name: "valid", type: "bool" }], name: "Asked", type: "error" },
  { inputs: [{ internalType: "uint64", name: "expires", type: "uint64" }], name: "CheckpointExpired", type: "error" },
  {
    inputs: [{ internalType: "uint8", name: "threshold", type: "uint8" }],
    name: "CheckpointNotAllowed",
    type: "error",
  },
  {
    inputs: [
      { internalType: "bytes32", name: "root", type: "bytes32" },
      { internalType: "address", name: "issuer", type: "address" },
    ],
    name: "CheckpointNotByIssuer",
    type: "error",
  },
  {
    inputs: [
      { internalType: "string", name: "name", type: "string" },
      { internalType: "uint32", name: "epoch", type: "uint32" },
      { internalType: "uint256", name: "expected", type: "uint256" },
    ],
    name: "EpochMismatch",
    type: "error",
  },
  {
    inputs: [
      { internalType: "string", name: "name", type: "string" },
      { internalType: "uint64", name: "expires", type: "uint64" },
    ],
    name: "GrantExpired",
    type: "error",
  },
  {
    inputs: [
      { internalType: "string", name: "name", type: "string" },
      { internalType: "address", name: "issuer", type: "address" },
    ],
    name: "GrantNotByIssuer",
    type: "error",
  },
  { inputs: [{ internalType: "string", name: "name", type: "string" }], name: "NameIsGranted", type: "error" },
  {
    inputs: [
      { internalType: "string", name: "name", type: "string" },
      { internalType: "uint64", name: "expires", type: "uint64" },
    ],
    name: "ProfileExpired",
    type: "error",
  },
  {
    inputs: [
      { internalType: "string", name: "name", type: "string" },
      { internalType: "address", name: "owner", type: "address" },
    ],
    name: "ProfileNotByOwner",
    type: "error",
  },
  { inputs: [{ internalType: "address", name: "signer", type: "address" }], name: "SignerNotDeployed", type: "error" },
  {
    inputs: [
      { internalType: "string", name: "name", type: "string" },
      { internalType: "uint256", name: "count", type: "uint256" },
      { internalType: "uint256", name: "most", type: "uint256" },
    ],
    name: "TooManyTransfers",
    type: "error",
  },
  {
    inputs: [
      { internalType: "string", name: "name", type: "string" },
      { internalType: "address", name: "owner", type: "address" },
    ],
    name: "TransferNotByOwner",
    type: "error",
  },
  { inputs: [{ internalType: "string", name: "name", type: "string" }], name: "ZeroRevision", type: "error" },
  {
    inputs: [],
    name: "KIND",
    outputs: [{ internalType: "bytes4", name: "", type: "bytes4" }],
    stateMutability: "view",
    type: "function",
  },
  {
    inputs: [{ internalType: "bytes", name: "response", type: "bytes" }],
    name: "decodeCheckpointed",
    outputs: [
      {
        components: [
          {
            components: [
              { internalType: "uint64", name: "epoch", type: "uint64" },
              { internalType: "uint64", name: "expires", type: "uint64" },
              { internalType: "bytes", name: "signature", type: "bytes" },
            ],
            internalType: "struct Checkpoint",
            name: "checkpoint",
            type: "tuple",
          },
          { internalType: "bytes32[]", name: "siblings", type: "bytes32[]" },
          { internalType: "bytes32", name: "otherKey", type: "bytes32" },
          { internalType: "bytes32", name: "otherGrant", type: "bytes32" },
          {
            components: [
              { internalType: "address", name: "owner", type: "address" },
              { internalType: "uint32", name: "epoch", type: "uint32" },
              { internalType: "uint64", name: "expires", type: "uint64" },
              { internalType: "bytes", name: "signature", type: "bytes" },
            ],
            internalType: "struct Grant",
            name: "grant",
            type: "tuple",
          },
          {
            components: [
              { internalType: "address", name: "to", type: "address" },
              { internalType: "uint32", name: "epoch", type: "uint32" },
              { internalType: "uint64", name: "deadline", type: "uint64" },
              { internalType: "bytes", name: "signature", type: "bytes" },
            ],
            internalType: "struct Transfer[]",
            name: "transfers",
            type: "tuple[]",
          },
          {
            components: [
              { internalType: "uint32", name: "epoch", type: "uint32" },
              { internalType: "uint32", name: "revision", type: "uint32" },
              { internalType: "uint64", name: "expires", type: "uint64" },
              {
                components: [
                  { internalType: "bytes32", name: "key", type: "bytes32" },
                  { internalType: "bytes32", name: "value", type: "bytes32" },
                ],
                internalType: "struct RecordHash[]",
                name: "records",
                type: "tuple[]",
              },
              { internalType: "bytes", name: "signature", type: "bytes" },
            ],
            internalType: "struct Profile",
            name: "profile",
            type: "tuple",
          },
          { internalType: "string[]", name: "values", type: "string[]" },
        ],
        internalType: "struct ICheckpointedRecords.CheckpointedResponse",
        name: "",
        type: "tuple",
      },
    ],
    stateMutability: "pure",
    type: "function",
  },
  {
    inputs: [
      { internalType: "address", name: "factory", type: "address" },
      { internalType: "bytes", name: "makingCall", type: "bytes" },
      { internalType: "address", name: "signer", type: "address" },
      { internalType: "bytes32", name: "digest", type: "bytes32" },
      { internalType: "bytes", name: "signature", type: "bytes" },
    ],
    name: "makeAndAsk",
    outputs: [],
    stateMutability: "nonpayable",
    type: "function",
  },
  {
    inputs: [
      {
        components: [
          { internalType: "address", name: "resolver", type: "address" },
          { internalType: "bytes32", name: "domain", type: "bytes32" },
          { internalType: "bytes32", name: "zone", type: "bytes32" },
          { internalType: "bytes32", name: "node", type: "bytes32" },
          { internalType: "string", name: "name", type: "string" },
          { internalType: "bytes32", name: "queryHash", type: "bytes32" },
          { internalType: "address", name: "issuer", type: "address" },
          { internalType: "uint24[]", name: "seats", type: "uint24[]" },
          { internalType: "uint8", name: "threshold", type: "uint8" },
          { internalType: "uint32", name: "freshness", type: "uint32" },
        ],
        internalType: "struct IRecordProof.Subject",
        name: "subject",
        type: "tuple",
      },
      { internalType: "bytes", name: "response", type: "bytes" },
    ],
    name: "prove",
    outputs: [
      {
        components: [
          {
            components: [
              { internalType: "bytes32", name: "key", type: "bytes32" },
              { internalType: "bytes32", name: "value", type: "bytes32" },
            ],
            internalType: "struct RecordHash[]",
            name: "records",
            type: "tuple[]",
          },
          { internalType: "string[]", name: "values", type: "string[]" },
        ],
        internalType: "struct IRecordProof.Proven",
        name: "proven",
        type: "tuple",
      },
    ],
    stateMutability: "nonpayable",
    type: "function",
  },
] as const;
