/** The struct `Response` of the OffchainResolver. */
export const responseAbi = [
  {
    name: "response",
    type: "tuple",
    components: [
      {
        name: "grant",
        type: "tuple",
        components: [
          { name: "owner", type: "address" },
          { name: "epoch", type: "uint32" },
          { name: "expires", type: "uint64" },
          { name: "signature", type: "bytes" },
        ],
      },
      {
        name: "transfers",
        type: "tuple[]",
        components: [
          { name: "to", type: "address" },
          { name: "epoch", type: "uint32" },
          { name: "deadline", type: "uint64" },
          { name: "signature", type: "bytes" },
        ],
      },
      {
        name: "profile",
        type: "tuple",
        components: [
          { name: "epoch", type: "uint32" },
          { name: "revision", type: "uint32" },
          { name: "expires", type: "uint64" },
          {
            name: "records",
            type: "tuple[]",
            components: [
              { name: "key", type: "bytes32" },
              { name: "value", type: "bytes32" },
            ],
          },
          { name: "signature", type: "bytes" },
        ],
      },
      { name: "values", type: "string[]" },
      {
        name: "service",
        type: "tuple",
        components: [
          { name: "sequence", type: "uint64" },
          { name: "servedAt", type: "uint64" },
          { name: "expires", type: "uint64" },
          { name: "signatures", type: "bytes[]" },
        ],
      },
    ],
  },
] as const;
