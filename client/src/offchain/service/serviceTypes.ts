/** What operator keys of SPs sign when they serve, as EIP-712 types. */
export const serviceTypes = {
  Answer: [
    { name: "resolver", type: "address" },
    { name: "node", type: "bytes32" },
    { name: "queryHash", type: "bytes32" },
    { name: "profileHash", type: "bytes32" },
    { name: "sequence", type: "uint64" },
    { name: "servedAt", type: "uint64" },
    { name: "expires", type: "uint64" },
  ],
  Receipt: [
    { name: "resolver", type: "address" },
    { name: "node", type: "bytes32" },
    { name: "profileHash", type: "bytes32" },
    { name: "sequence", type: "uint64" },
    { name: "expires", type: "uint64" },
    { name: "receivedAt", type: "uint64" },
  ],
} as const;
