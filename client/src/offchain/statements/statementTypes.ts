/** What owners and issuers sign, as EIP-712 types: a wallet shows every field. */
export const statementTypes = {
  Grant: [
    { name: "name", type: "string" },
    { name: "owner", type: "address" },
    { name: "epoch", type: "uint32" },
    { name: "expires", type: "uint64" },
  ],
  Transfer: [
    { name: "name", type: "string" },
    { name: "to", type: "address" },
    { name: "epoch", type: "uint32" },
    { name: "deadline", type: "uint64" },
  ],
  Profile: [
    { name: "name", type: "string" },
    { name: "epoch", type: "uint32" },
    { name: "revision", type: "uint32" },
    { name: "expires", type: "uint64" },
    { name: "records", type: "Record[]" },
  ],
  Record: [
    { name: "key", type: "string" },
    { name: "value", type: "string" },
  ],
  Release: [
    { name: "name", type: "string" },
    { name: "epoch", type: "uint32" },
    { name: "revision", type: "uint32" },
    { name: "deadline", type: "uint64" },
  ],
} as const;
