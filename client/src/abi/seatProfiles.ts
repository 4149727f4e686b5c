// Written by "npm run abis" from the compiled contracts: change the contract, not this file.
/** The ABI of SeatProfiles. */
export const seatProfilesAbi = [
  {
    inputs: [{ internalType: "contract IServiceProviders", name: "custody", type: "address" }],
    stateMutability: "nonpayable",
    type: "constructor",
  },
  {
    inputs: [
      { internalType: "string", name: "part", type: "string" },
      { internalType: "uint256", name: "offset", type: "uint256" },
    ],
    name: "BadCharacter",
    type: "error",
  },
  {
    inputs: [
      { internalType: "uint24", name: "seat", type: "uint24" },
      { internalType: "enum ISeats.SeatStatus", name: "status", type: "uint8" },
    ],
    name: "BadSeatStatus",
    type: "error",
  },
  { inputs: [{ internalType: "string", name: "url", type: "string" }], name: "BadUrl", type: "error" },
  { inputs: [{ internalType: "uint256", name: "offset", type: "uint256" }], name: "LabelNotUtf8", type: "error" },
  {
    inputs: [
      { internalType: "uint256", name: "length", type: "uint256" },
      { internalType: "uint256", name: "most", type: "uint256" },
    ],
    name: "NameTooLong",
    type: "error",
  },
  {
    inputs: [
      { internalType: "uint24", name: "seat", type: "uint24" },
      { internalType: "address", name: "caller", type: "address" },
    ],
    name: "NotSeatOwner",
    type: "error",
  },
  {
    inputs: [
      { internalType: "string", name: "part", type: "string" },
      { internalType: "uint256", name: "length", type: "uint256" },
      { internalType: "uint256", name: "most", type: "uint256" },
    ],
    name: "TextTooLong",
    type: "error",
  },
  {
    inputs: [
      { internalType: "uint256", name: "count", type: "uint256" },
      { internalType: "uint256", name: "most", type: "uint256" },
    ],
    name: "TooManyGateways",
    type: "error",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: true, internalType: "uint24", name: "seat", type: "uint24" },
      { indexed: false, internalType: "string", name: "name", type: "string" },
      { indexed: false, internalType: "string[]", name: "gateways", type: "string[]" },
      { indexed: false, internalType: "string", name: "delivery", type: "string" },
      { indexed: false, internalType: "string", name: "contact", type: "string" },
    ],
    name: "SeatProfileChanged",
    type: "event",
  },
  {
    inputs: [],
    name: "CUSTODY",
    outputs: [{ internalType: "contract IServiceProviders", name: "", type: "address" }],
    stateMutability: "view",
    type: "function",
  },
  {
    inputs: [
      { internalType: "uint256", name: "from", type: "uint256" },
      { internalType: "uint256", name: "count", type: "uint256" },
    ],
    name: "activeEntries",
    outputs: [
      {
        components: [
          { internalType: "uint24", name: "seat", type: "uint24" },
          { internalType: "enum ISeats.SeatStatus", name: "status", type: "uint8" },
          { internalType: "address", name: "owner", type: "address" },
          { internalType: "address", name: "key", type: "address" },
          {
            components: [
              { internalType: "string", name: "name", type: "string" },
              { internalType: "string[]", name: "gateways", type: "string[]" },
              { internalType: "string", name: "delivery", type: "string" },
              { internalType: "string", name: "contact", type: "string" },
            ],
            internalType: "struct ISeatProfiles.Profile",
            name: "profile",
            type: "tuple",
          },
        ],
        internalType: "struct ISeatProfiles.Entry[]",
        name: "",
        type: "tuple[]",
      },
    ],
    stateMutability: "view",
    type: "function",
  },
  {
    inputs: [
      { internalType: "uint24", name: "from", type: "uint24" },
      { internalType: "uint256", name: "count", type: "uint256" },
    ],
    name: "entries",
    outputs: [
      {
        components: [
          { internalType: "uint24", name: "seat", type: "uint24" },
          { internalType: "enum ISeats.SeatStatus", name: "status", type: "uint8" },
          { internalType: "address", name: "owner", type: "address" },
          { internalType: "address", name: "key", type: "address" },
          {
            components: [
              { internalType: "string", name: "name", type: "string" },
              { internalType: "string[]", name: "gateways", type: "string[]" },
              { internalType: "string", name: "delivery", type: "string" },
              { internalType: "string", name: "contact", type: "string" },
            ],
            internalType: "struct ISeatProfiles.Profile",
            name: "profile",
            type: "tuple",
          },
        ],
        internalType: "struct ISeatProfiles.Entry[]",
        name: "",
        type: "tuple[]",
      },
    ],
    stateMutability: "view",
    type: "function",
  },
  {
    inputs: [{ internalType: "uint24", name: "seat", type: "uint24" }],
    name: "entryOf",
    outputs: [
      {
        components: [
          { internalType: "uint24", name: "seat", type: "uint24" },
          { internalType: "enum ISeats.SeatStatus", name: "status", type: "uint8" },
          { internalType: "address", name: "owner", type: "address" },
          { internalType: "address", name: "key", type: "address" },
          {
            components: [
              { internalType: "string", name: "name", type: "string" },
              { internalType: "string[]", name: "gateways", type: "string[]" },
              { internalType: "string", name: "delivery", type: "string" },
              { internalType: "string", name: "contact", type: "string" },
            ],
            internalType: "struct ISeatProfiles.Profile",
            name: "profile",
            type: "tuple",
          },
        ],
        internalType: "struct ISeatProfiles.Entry",
        name: "",
        type: "tuple",
      },
    ],
    stateMutability: "view",
    type: "function",
  },
  {
    inputs: [{ internalType: "uint24", name: "seat", type: "uint24" }],
    name: "profileOf",
    outputs: [
      {
        components: [
          { internalType: "string", name: "name", type: "string" },
          { internalType: "string[]", name: "gateways", type: "string[]" },
          { internalType: "string", name: "delivery", type: "string" },
          { internalType: "string", name: "contact", type: "string" },
        ],
        internalType: "struct ISeatProfiles.Profile",
        name: "",
        type: "tuple",
      },
    ],
    stateMutability: "view",
    type: "function",
  },
  {
    inputs: [
      { internalType: "uint24", name: "seat", type: "uint24" },
      {
        components: [
          { internalType: "string", name: "name", type: "string" },
          { internalType: "string[]", name: "gateways", type: "string[]" },
          { internalType: "string", name: "delivery", type: "string" },
          { internalType: "string", name: "contact", type: "string" },
        ],
        internalType: "struct ISeatProfiles.Profile",
        name: "profile",
        type: "tuple",
      },
    ],
    name: "setProfile",
    outputs: [],
    stateMutability: "nonpayable",
    type: "function",
  },
] as const;
