// Written by "npm run abis" from the compiled contracts: change the contract, not this file.
/** Every custom error of the ANS contracts. */
export const errorsAbi = [
  { inputs: [{ internalType: "address", name: "target", type: "address" }], name: "AddressEmptyCode", type: "error" },
  {
    inputs: [
      { internalType: "uint256", name: "holders", type: "uint256" },
      { internalType: "uint256", name: "amounts", type: "uint256" },
    ],
    name: "AllocationMismatch",
    type: "error",
  },
  { inputs: [{ internalType: "uint256", name: "sum", type: "uint256" }], name: "AllocationNotSupply", type: "error" },
  { inputs: [{ internalType: "bytes32", name: "node", type: "bytes32" }], name: "AlreadyEmancipated", type: "error" },
  {
    inputs: [
      { internalType: "uint256", name: "labels", type: "uint256" },
      { internalType: "uint256", name: "years_", type: "uint256" },
    ],
    name: "BadBatch",
    type: "error",
  },
  {
    inputs: [
      { internalType: "uint256", name: "minAge", type: "uint256" },
      { internalType: "uint256", name: "maxAge", type: "uint256" },
    ],
    name: "BadCommitmentAges",
    type: "error",
  },
  { inputs: [{ internalType: "address", name: "account", type: "address" }], name: "BadSignature", type: "error" },
  {
    inputs: [{ internalType: "uint256", name: "expiredAt", type: "uint256" }],
    name: "CommitmentTooOld",
    type: "error",
  },
  {
    inputs: [{ internalType: "uint256", name: "readyAt", type: "uint256" }],
    name: "CommitmentTooYoung",
    type: "error",
  },
  {
    inputs: [{ internalType: "bytes32", name: "commitment", type: "bytes32" }],
    name: "CommitmentUnknown",
    type: "error",
  },
  { inputs: [{ internalType: "bytes", name: "dns", type: "bytes" }], name: "DNSDecodingFailed", type: "error" },
  { inputs: [{ internalType: "string", name: "ens", type: "string" }], name: "DNSEncodingFailed", type: "error" },
  { inputs: [], name: "DefaultsAlreadySet", type: "error" },
  { inputs: [], name: "ECDSAInvalidSignature", type: "error" },
  {
    inputs: [{ internalType: "uint256", name: "length", type: "uint256" }],
    name: "ECDSAInvalidSignatureLength",
    type: "error",
  },
  { inputs: [{ internalType: "bytes32", name: "s", type: "bytes32" }], name: "ECDSAInvalidSignatureS", type: "error" },
  {
    inputs: [
      { internalType: "address", name: "spender", type: "address" },
      { internalType: "uint256", name: "allowance", type: "uint256" },
      { internalType: "uint256", name: "needed", type: "uint256" },
    ],
    name: "ERC20InsufficientAllowance",
    type: "error",
  },
  {
    inputs: [
      { internalType: "address", name: "sender", type: "address" },
      { internalType: "uint256", name: "balance", type: "uint256" },
      { internalType: "uint256", name: "needed", type: "uint256" },
    ],
    name: "ERC20InsufficientBalance",
    type: "error",
  },
  {
    inputs: [{ internalType: "address", name: "approver", type: "address" }],
    name: "ERC20InvalidApprover",
    type: "error",
  },
  {
    inputs: [{ internalType: "address", name: "receiver", type: "address" }],
    name: "ERC20InvalidReceiver",
    type: "error",
  },
  { inputs: [{ internalType: "address", name: "sender", type: "address" }], name: "ERC20InvalidSender", type: "error" },
  {
    inputs: [{ internalType: "address", name: "spender", type: "address" }],
    name: "ERC20InvalidSpender",
    type: "error",
  },
  {
    inputs: [{ internalType: "uint256", name: "deadline", type: "uint256" }],
    name: "ERC2612ExpiredSignature",
    type: "error",
  },
  {
    inputs: [
      { internalType: "address", name: "signer", type: "address" },
      { internalType: "address", name: "owner", type: "address" },
    ],
    name: "ERC2612InvalidSigner",
    type: "error",
  },
  {
    inputs: [
      { internalType: "address", name: "sender", type: "address" },
      { internalType: "uint256", name: "tokenId", type: "uint256" },
      { internalType: "address", name: "owner", type: "address" },
    ],
    name: "ERC721IncorrectOwner",
    type: "error",
  },
  {
    inputs: [
      { internalType: "address", name: "operator", type: "address" },
      { internalType: "uint256", name: "tokenId", type: "uint256" },
    ],
    name: "ERC721InsufficientApproval",
    type: "error",
  },
  {
    inputs: [{ internalType: "address", name: "approver", type: "address" }],
    name: "ERC721InvalidApprover",
    type: "error",
  },
  {
    inputs: [{ internalType: "address", name: "operator", type: "address" }],
    name: "ERC721InvalidOperator",
    type: "error",
  },
  { inputs: [{ internalType: "address", name: "owner", type: "address" }], name: "ERC721InvalidOwner", type: "error" },
  {
    inputs: [{ internalType: "address", name: "receiver", type: "address" }],
    name: "ERC721InvalidReceiver",
    type: "error",
  },
  {
    inputs: [{ internalType: "address", name: "sender", type: "address" }],
    name: "ERC721InvalidSender",
    type: "error",
  },
  {
    inputs: [{ internalType: "uint256", name: "tokenId", type: "uint256" }],
    name: "ERC721NonexistentToken",
    type: "error",
  },
  { inputs: [], name: "EmptyAddress", type: "error" },
  {
    inputs: [
      { internalType: "uint40", name: "parentExpiry", type: "uint40" },
      { internalType: "uint40", name: "wanted", type: "uint40" },
    ],
    name: "ExpiryBeyondParent",
    type: "error",
  },
  { inputs: [{ internalType: "uint40", name: "expiry", type: "uint40" }], name: "ExpiryInThePast", type: "error" },
  {
    inputs: [
      { internalType: "uint40", name: "present", type: "uint40" },
      { internalType: "uint40", name: "wanted", type: "uint40" },
    ],
    name: "ExpiryNotLater",
    type: "error",
  },
  { inputs: [], name: "FailedCall", type: "error" },
  { inputs: [{ internalType: "uint8", name: "flags", type: "uint8" }], name: "FlagsNotAllowed", type: "error" },
  {
    inputs: [
      { internalType: "uint16", name: "status", type: "uint16" },
      { internalType: "string", name: "message", type: "string" },
    ],
    name: "HttpError",
    type: "error",
  },
  {
    inputs: [
      { internalType: "uint256", name: "balance", type: "uint256" },
      { internalType: "uint256", name: "needed", type: "uint256" },
    ],
    name: "InsufficientBalance",
    type: "error",
  },
  {
    inputs: [
      { internalType: "address", name: "account", type: "address" },
      { internalType: "uint256", name: "currentNonce", type: "uint256" },
    ],
    name: "InvalidAccountNonce",
    type: "error",
  },
  { inputs: [], name: "InvalidBatchGatewayResponse", type: "error" },
  {
    inputs: [
      { internalType: "uint64", name: "cliffSeconds", type: "uint64" },
      { internalType: "uint64", name: "durationSeconds", type: "uint64" },
    ],
    name: "InvalidCliffDuration",
    type: "error",
  },
  {
    inputs: [{ internalType: "uint256", name: "contentType", type: "uint256" }],
    name: "InvalidContentType",
    type: "error",
  },
  {
    inputs: [
      { internalType: "uint8", name: "metaType", type: "uint8" },
      { internalType: "uint8", name: "entityType", type: "uint8" },
      { internalType: "bytes20", name: "digest", type: "bytes20" },
    ],
    name: "InvalidDIMIdentity",
    type: "error",
  },
  {
    inputs: [{ internalType: "bytes", name: "addressBytes", type: "bytes" }],
    name: "InvalidEVMAddress",
    type: "error",
  },
  { inputs: [], name: "InvalidShortString", type: "error" },
  {
    inputs: [
      { internalType: "uint256", name: "offset", type: "uint256" },
      { internalType: "uint256", name: "codePoint", type: "uint256" },
    ],
    name: "LabelCharacter",
    type: "error",
  },
  { inputs: [], name: "LabelEmpty", type: "error" },
  {
    inputs: [{ internalType: "uint256", name: "offset", type: "uint256" }],
    name: "LabelHyphensOrUnderscores",
    type: "error",
  },
  { inputs: [], name: "LabelIsAddress", type: "error" },
  { inputs: [{ internalType: "uint256", name: "offset", type: "uint256" }], name: "LabelNotUtf8", type: "error" },
  { inputs: [{ internalType: "uint256", name: "length", type: "uint256" }], name: "LabelTooLong", type: "error" },
  { inputs: [{ internalType: "bytes32", name: "node", type: "bytes32" }], name: "NameReserved", type: "error" },
  {
    inputs: [
      { internalType: "bytes32", name: "node", type: "bytes32" },
      { internalType: "uint256", name: "until", type: "uint256" },
    ],
    name: "NameTaken",
    type: "error",
  },
  {
    inputs: [
      { internalType: "uint256", name: "length", type: "uint256" },
      { internalType: "uint256", name: "most", type: "uint256" },
    ],
    name: "NameTooLong",
    type: "error",
  },
  { inputs: [{ internalType: "bytes32", name: "node", type: "bytes32" }], name: "NotASubname", type: "error" },
  {
    inputs: [
      { internalType: "bytes32", name: "node", type: "bytes32" },
      { internalType: "address", name: "caller", type: "address" },
    ],
    name: "NotAuthorised",
    type: "error",
  },
  {
    inputs: [
      { internalType: "address", name: "account", type: "address" },
      { internalType: "address", name: "caller", type: "address" },
    ],
    name: "NotContractOwner",
    type: "error",
  },
  {
    inputs: [
      { internalType: "bytes32", name: "node", type: "bytes32" },
      { internalType: "uint256", name: "index", type: "uint256" },
    ],
    name: "NotForNode",
    type: "error",
  },
  {
    inputs: [
      { internalType: "bytes32", name: "node", type: "bytes32" },
      { internalType: "address", name: "caller", type: "address" },
    ],
    name: "NotRegistering",
    type: "error",
  },
  { inputs: [{ internalType: "bytes32", name: "node", type: "bytes32" }], name: "NotRenewable", type: "error" },
  { inputs: [], name: "NothingToPay", type: "error" },
  {
    inputs: [
      { internalType: "address", name: "sender", type: "address" },
      { internalType: "string[]", name: "urls", type: "string[]" },
      { internalType: "bytes", name: "callData", type: "bytes" },
      { internalType: "bytes4", name: "callbackFunction", type: "bytes4" },
      { internalType: "bytes", name: "extraData", type: "bytes" },
    ],
    name: "OffchainLookup",
    type: "error",
  },
  { inputs: [{ internalType: "address", name: "caller", type: "address" }], name: "OnlyDIMProver", type: "error" },
  { inputs: [{ internalType: "address", name: "caller", type: "address" }], name: "OnlyGovernance", type: "error" },
  {
    inputs: [
      { internalType: "bytes32", name: "node", type: "bytes32" },
      { internalType: "address", name: "caller", type: "address" },
    ],
    name: "OnlyRegisteringRegistrar",
    type: "error",
  },
  { inputs: [{ internalType: "address", name: "caller", type: "address" }], name: "OnlyRegistrar", type: "error" },
  {
    inputs: [
      { internalType: "bytes32", name: "tld", type: "bytes32" },
      { internalType: "address", name: "caller", type: "address" },
    ],
    name: "OnlyRegistrar",
    type: "error",
  },
  { inputs: [{ internalType: "address", name: "owner", type: "address" }], name: "OwnableInvalidOwner", type: "error" },
  {
    inputs: [{ internalType: "address", name: "account", type: "address" }],
    name: "OwnableUnauthorizedAccount",
    type: "error",
  },
  {
    inputs: [{ internalType: "bytes32", name: "parent", type: "bytes32" }],
    name: "ParentNotEmancipated",
    type: "error",
  },
  { inputs: [{ internalType: "uint256", name: "start", type: "uint256" }], name: "PremiumTooHigh", type: "error" },
  {
    inputs: [
      { internalType: "uint256", name: "price", type: "uint256" },
      { internalType: "uint256", name: "maxPrice", type: "uint256" },
    ],
    name: "PriceAboveMax",
    type: "error",
  },
  {
    inputs: [
      { internalType: "uint256", name: "index", type: "uint256" },
      { internalType: "uint256", name: "price", type: "uint256" },
    ],
    name: "PriceOutOfOrder",
    type: "error",
  },
  {
    inputs: [
      { internalType: "address", name: "owner", type: "address" },
      { internalType: "address", name: "caller", type: "address" },
    ],
    name: "PrimaryNeedsOwner",
    type: "error",
  },
  { inputs: [], name: "ProofSchemeMissing", type: "error" },
  { inputs: [{ internalType: "bytes", name: "errorData", type: "bytes" }], name: "ResolverError", type: "error" },
  {
    inputs: [
      { internalType: "bytes", name: "name", type: "bytes" },
      { internalType: "address", name: "resolver", type: "address" },
    ],
    name: "ResolverNotContract",
    type: "error",
  },
  { inputs: [{ internalType: "bytes", name: "name", type: "bytes" }], name: "ResolverNotFound", type: "error" },
  {
    inputs: [
      { internalType: "string", name: "primary", type: "string" },
      { internalType: "bytes", name: "primaryAddress", type: "bytes" },
    ],
    name: "ReverseAddressMismatch",
    type: "error",
  },
  {
    inputs: [
      { internalType: "uint8", name: "bits", type: "uint8" },
      { internalType: "uint256", name: "value", type: "uint256" },
    ],
    name: "SafeCastOverflowedUintDowncast",
    type: "error",
  },
  {
    inputs: [{ internalType: "address", name: "token", type: "address" }],
    name: "SafeERC20FailedOperation",
    type: "error",
  },
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
  { inputs: [{ internalType: "uint256", name: "deadline", type: "uint256" }], name: "SignatureExpired", type: "error" },
  { inputs: [{ internalType: "string", name: "str", type: "string" }], name: "StringTooLong", type: "error" },
  { inputs: [{ internalType: "bytes32", name: "node", type: "bytes32" }], name: "SubnamePaysNoFee", type: "error" },
  {
    inputs: [{ internalType: "bytes4", name: "selector", type: "bytes4" }],
    name: "UnsupportedResolverProfile",
    type: "error",
  },
  { inputs: [{ internalType: "uint256", name: "length", type: "uint256" }], name: "ValueTooLong", type: "error" },
  {
    inputs: [
      { internalType: "uint256", name: "numYears", type: "uint256" },
      { internalType: "uint256", name: "most", type: "uint256" },
    ],
    name: "YearsOutOfRange",
    type: "error",
  },
  { inputs: [], name: "ZeroAddress", type: "error" },
] as const;
