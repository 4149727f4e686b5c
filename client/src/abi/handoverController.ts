// Written by "npm run abis" from the compiled contracts: change the contract, not this file.
/** The ABI of HandoverController. */
export const handoverControllerAbi = [
  {
    inputs: [
      { internalType: "contract IANSGovernor", name: "governor", type: "address" },
      {
        components: [
          { internalType: "uint16[3]", name: "seats", type: "uint16[3]" },
          { internalType: "uint32[3]", name: "ages", type: "uint32[3]" },
          { internalType: "uint32", name: "hold", type: "uint32" },
          { internalType: "uint32", name: "veto", type: "uint32" },
          { internalType: "uint16", name: "proposals", type: "uint16" },
          { internalType: "uint32", name: "sharedDelay", type: "uint32" },
        ],
        internalType: "struct IHandoverController.Figures",
        name: "figures_",
        type: "tuple",
      },
    ],
    stateMutability: "nonpayable",
    type: "constructor",
  },
  { inputs: [], name: "HandoverComplete", type: "error" },
  {
    inputs: [
      { internalType: "string", name: "figure", type: "string" },
      { internalType: "uint256", name: "given", type: "uint256" },
      { internalType: "uint256", name: "least", type: "uint256" },
      { internalType: "uint256", name: "most", type: "uint256" },
    ],
    name: "HandoverFigureOutOfBounds",
    type: "error",
  },
  {
    inputs: [{ internalType: "uint256", name: "proposalId", type: "uint256" }],
    name: "HandoverNotCountable",
    type: "error",
  },
  {
    inputs: [{ internalType: "uint256", name: "seats", type: "uint256" }],
    name: "HandoverNotPowerOfTwo",
    type: "error",
  },
  {
    inputs: [
      { internalType: "uint256", name: "seats", type: "uint256" },
      { internalType: "uint256", name: "since", type: "uint256" },
    ],
    name: "HandoverSeatsNotHeld",
    type: "error",
  },
  { inputs: [{ internalType: "uint256", name: "earliest", type: "uint256" }], name: "HandoverTooEarly", type: "error" },
  {
    inputs: [
      { internalType: "uint256", name: "counted", type: "uint256" },
      { internalType: "uint256", name: "needed", type: "uint256" },
    ],
    name: "HandoverTooFewProposals",
    type: "error",
  },
  {
    inputs: [{ internalType: "enum IHandoverController.Stage", name: "stage", type: "uint8" }],
    name: "HandoverWrongStage",
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
    anonymous: false,
    inputs: [
      { indexed: true, internalType: "uint256", name: "proposalId", type: "uint256" },
      { indexed: false, internalType: "uint256", name: "count", type: "uint256" },
    ],
    name: "ProposalCounted",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [{ indexed: true, internalType: "enum IHandoverController.Stage", name: "stage", type: "uint8" }],
    name: "StageAdvanced",
    type: "event",
  },
  { anonymous: false, inputs: [], name: "VetoEnded", type: "event" },
  {
    inputs: [],
    name: "BEGAN_AT",
    outputs: [{ internalType: "uint48", name: "", type: "uint48" }],
    stateMutability: "view",
    type: "function",
  },
  {
    inputs: [],
    name: "FOUNDATION",
    outputs: [{ internalType: "address", name: "", type: "address" }],
    stateMutability: "view",
    type: "function",
  },
  {
    inputs: [],
    name: "GOVERNOR",
    outputs: [{ internalType: "contract IANSGovernor", name: "", type: "address" }],
    stateMutability: "view",
    type: "function",
  },
  {
    inputs: [],
    name: "GUARDIAN",
    outputs: [{ internalType: "contract IGuardian", name: "", type: "address" }],
    stateMutability: "view",
    type: "function",
  },
  {
    inputs: [],
    name: "TIMELOCK",
    outputs: [{ internalType: "contract ANSTimelock", name: "", type: "address" }],
    stateMutability: "view",
    type: "function",
  },
  { inputs: [], name: "advance", outputs: [], stateMutability: "nonpayable", type: "function" },
  {
    inputs: [{ internalType: "uint256", name: "proposalId", type: "uint256" }],
    name: "countProposal",
    outputs: [],
    stateMutability: "nonpayable",
    type: "function",
  },
  { inputs: [], name: "endVeto", outputs: [], stateMutability: "nonpayable", type: "function" },
  {
    inputs: [],
    name: "figures",
    outputs: [
      {
        components: [
          { internalType: "uint16[3]", name: "seats", type: "uint16[3]" },
          { internalType: "uint32[3]", name: "ages", type: "uint32[3]" },
          { internalType: "uint32", name: "hold", type: "uint32" },
          { internalType: "uint32", name: "veto", type: "uint32" },
          { internalType: "uint16", name: "proposals", type: "uint16" },
          { internalType: "uint32", name: "sharedDelay", type: "uint32" },
        ],
        internalType: "struct IHandoverController.Figures",
        name: "",
        type: "tuple",
      },
    ],
    stateMutability: "view",
    type: "function",
  },
  {
    inputs: [],
    name: "proposalsCounted",
    outputs: [{ internalType: "uint256", name: "", type: "uint256" }],
    stateMutability: "view",
    type: "function",
  },
  {
    inputs: [],
    name: "stage",
    outputs: [{ internalType: "enum IHandoverController.Stage", name: "", type: "uint8" }],
    stateMutability: "view",
    type: "function",
  },
  {
    inputs: [],
    name: "stageSince",
    outputs: [{ internalType: "uint48", name: "", type: "uint48" }],
    stateMutability: "view",
    type: "function",
  },
] as const;
