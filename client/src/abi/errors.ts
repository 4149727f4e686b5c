// Written by "npm run abis" from the compiled contracts: change the contract, not this file.
/** Every custom error of the ANS contracts. */
export const errorsAbi = [
  { inputs: [{ internalType: "string", name: "name", type: "string" }], name: "AbsenceNotProven", type: "error" },
  { inputs: [], name: "AccessControlBadConfirmation", type: "error" },
  {
    inputs: [
      { internalType: "address", name: "account", type: "address" },
      { internalType: "bytes32", name: "neededRole", type: "bytes32" },
    ],
    name: "AccessControlUnauthorizedAccount",
    type: "error",
  },
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
  {
    inputs: [
      { internalType: "uint24", name: "seat", type: "uint24" },
      { internalType: "uint32", name: "epoch", type: "uint32" },
    ],
    name: "AlreadyAttested",
    type: "error",
  },
  { inputs: [{ internalType: "bytes32", name: "node", type: "bytes32" }], name: "AlreadyEmancipated", type: "error" },
  {
    inputs: [{ internalType: "uint40", name: "finalisedAt", type: "uint40" }],
    name: "AlreadyFinalised",
    type: "error",
  },
  { inputs: [{ internalType: "bytes32", name: "fault", type: "bytes32" }], name: "AlreadyHeld", type: "error" },
  { inputs: [{ internalType: "uint64", name: "expires", type: "uint64" }], name: "AnswerExpired", type: "error" },
  { inputs: [{ internalType: "uint64", name: "servedAt", type: "uint64" }], name: "AnswerFromFuture", type: "error" },
  { inputs: [], name: "AnswerIsTrue", type: "error" },
  {
    inputs: [
      { internalType: "uint64", name: "servedAt", type: "uint64" },
      { internalType: "uint64", name: "expires", type: "uint64" },
      { internalType: "uint32", name: "freshness", type: "uint32" },
    ],
    name: "AnswerWindowTooLong",
    type: "error",
  },
  {
    inputs: [
      { internalType: "uint64", name: "servedAt", type: "uint64" },
      { internalType: "uint256", name: "allowedUntil", type: "uint256" },
    ],
    name: "AnsweredInTime",
    type: "error",
  },
  { inputs: [{ internalType: "bool", name: "valid", type: "bool" }], name: "Asked", type: "error" },
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
      { internalType: "string", name: "part", type: "string" },
      { internalType: "uint256", name: "offset", type: "uint256" },
    ],
    name: "BadCharacter",
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
  { inputs: [{ internalType: "address", name: "key", type: "address" }], name: "BadConsensusKeyProof", type: "error" },
  { inputs: [{ internalType: "address", name: "founder", type: "address" }], name: "BadFounder", type: "error" },
  {
    inputs: [
      { internalType: "uint40", name: "signedAt", type: "uint40" },
      { internalType: "uint40", name: "last", type: "uint40" },
    ],
    name: "BadHeartbeatTime",
    type: "error",
  },
  { inputs: [{ internalType: "address", name: "key", type: "address" }], name: "BadKeyProof", type: "error" },
  {
    inputs: [
      { internalType: "uint24", name: "seat", type: "uint24" },
      { internalType: "enum ISeats.SeatStatus", name: "status", type: "uint8" },
    ],
    name: "BadSeatStatus",
    type: "error",
  },
  { inputs: [{ internalType: "address", name: "account", type: "address" }], name: "BadSignature", type: "error" },
  { inputs: [{ internalType: "uint256", name: "bps", type: "uint256" }], name: "BadSlash", type: "error" },
  { inputs: [{ internalType: "address", name: "source", type: "address" }], name: "BadSource", type: "error" },
  { inputs: [{ internalType: "string", name: "url", type: "string" }], name: "BadUrl", type: "error" },
  {
    inputs: [
      { internalType: "uint256", name: "stake", type: "uint256" },
      { internalType: "uint256", name: "least", type: "uint256" },
    ],
    name: "BelowSeatStake",
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
  { inputs: [], name: "CheckpointUnorderedInsertion", type: "error" },
  {
    inputs: [
      { internalType: "uint16", name: "commission", type: "uint16" },
      { internalType: "uint16", name: "most", type: "uint16" },
    ],
    name: "CommissionAbove",
    type: "error",
  },
  {
    inputs: [
      { internalType: "uint16", name: "commission", type: "uint16" },
      { internalType: "uint16", name: "most", type: "uint16" },
    ],
    name: "CommissionTooHigh",
    type: "error",
  },
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
  { inputs: [{ internalType: "address", name: "key", type: "address" }], name: "ConsensusKeyNotApart", type: "error" },
  { inputs: [{ internalType: "address", name: "key", type: "address" }], name: "ConsensusKeyTaken", type: "error" },
  { inputs: [{ internalType: "bytes", name: "dns", type: "bytes" }], name: "DNSDecodingFailed", type: "error" },
  { inputs: [{ internalType: "string", name: "ens", type: "string" }], name: "DNSEncodingFailed", type: "error" },
  { inputs: [], name: "DefaultsAlreadySet", type: "error" },
  {
    inputs: [
      { internalType: "uint24", name: "seat", type: "uint24" },
      { internalType: "uint256", name: "delegated", type: "uint256" },
      { internalType: "uint256", name: "cap", type: "uint256" },
    ],
    name: "DelegationClosed",
    type: "error",
  },
  {
    inputs: [
      { internalType: "uint256", name: "amount", type: "uint256" },
      { internalType: "uint256", name: "delegated", type: "uint256" },
    ],
    name: "DelegationTooSmall",
    type: "error",
  },
  {
    inputs: [
      { internalType: "bytes32", name: "node", type: "bytes32" },
      { internalType: "bytes32", name: "other", type: "bytes32" },
    ],
    name: "DifferentNames",
    type: "error",
  },
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
  { inputs: [], name: "ERC5267ExtensionsNotSupported", type: "error" },
  {
    inputs: [
      { internalType: "uint256", name: "timepoint", type: "uint256" },
      { internalType: "uint48", name: "clock", type: "uint48" },
    ],
    name: "ERC5805FutureLookup",
    type: "error",
  },
  { inputs: [], name: "ERC6372InconsistentClock", type: "error" },
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
  { inputs: [{ internalType: "uint40", name: "until", type: "uint40" }], name: "EntriesArePaused", type: "error" },
  { inputs: [{ internalType: "uint32", name: "epoch", type: "uint32" }], name: "EpochAlreadyOpen", type: "error" },
  {
    inputs: [
      { internalType: "string", name: "name", type: "string" },
      { internalType: "uint32", name: "epoch", type: "uint32" },
      { internalType: "uint256", name: "expected", type: "uint256" },
    ],
    name: "EpochMismatch",
    type: "error",
  },
  { inputs: [{ internalType: "uint32", name: "epoch", type: "uint32" }], name: "EpochNotOpen", type: "error" },
  { inputs: [{ internalType: "uint40", name: "rotatableAt", type: "uint40" }], name: "EpochNotOver", type: "error" },
  { inputs: [{ internalType: "uint64", name: "servedAt", type: "uint64" }], name: "EvidenceFromFuture", type: "error" },
  {
    inputs: [
      { internalType: "uint64", name: "servedAt", type: "uint64" },
      { internalType: "uint256", name: "oldest", type: "uint256" },
    ],
    name: "EvidenceTooOld",
    type: "error",
  },
  { inputs: [{ internalType: "bytes32", name: "fault", type: "bytes32" }], name: "EvidenceUsed", type: "error" },
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
      { internalType: "uint32", name: "freshness", type: "uint32" },
      { internalType: "uint32", name: "least", type: "uint32" },
      { internalType: "uint32", name: "most", type: "uint32" },
    ],
    name: "FreshnessOutOfBounds",
    type: "error",
  },
  {
    inputs: [{ internalType: "address", name: "voter", type: "address" }],
    name: "GovernorAlreadyCastVote",
    type: "error",
  },
  {
    inputs: [{ internalType: "uint256", name: "proposalId", type: "uint256" }],
    name: "GovernorAlreadyQueuedProposal",
    type: "error",
  },
  { inputs: [], name: "GovernorDisabledDeposit", type: "error" },
  {
    inputs: [{ internalType: "uint256", name: "proposalId", type: "uint256" }],
    name: "GovernorElectionUncancellable",
    type: "error",
  },
  {
    inputs: [
      { internalType: "address", name: "proposer", type: "address" },
      { internalType: "uint256", name: "votes", type: "uint256" },
      { internalType: "uint256", name: "threshold", type: "uint256" },
    ],
    name: "GovernorInsufficientProposerVotes",
    type: "error",
  },
  {
    inputs: [
      { internalType: "uint256", name: "targets", type: "uint256" },
      { internalType: "uint256", name: "calldatas", type: "uint256" },
      { internalType: "uint256", name: "values", type: "uint256" },
    ],
    name: "GovernorInvalidProposalLength",
    type: "error",
  },
  {
    inputs: [
      { internalType: "uint256", name: "quorumNumerator", type: "uint256" },
      { internalType: "uint256", name: "quorumDenominator", type: "uint256" },
    ],
    name: "GovernorInvalidQuorumFraction",
    type: "error",
  },
  {
    inputs: [{ internalType: "address", name: "voter", type: "address" }],
    name: "GovernorInvalidSignature",
    type: "error",
  },
  { inputs: [], name: "GovernorInvalidVoteParams", type: "error" },
  { inputs: [], name: "GovernorInvalidVoteType", type: "error" },
  {
    inputs: [{ internalType: "uint256", name: "votingPeriod", type: "uint256" }],
    name: "GovernorInvalidVotingPeriod",
    type: "error",
  },
  {
    inputs: [{ internalType: "uint256", name: "proposalId", type: "uint256" }],
    name: "GovernorNonexistentProposal",
    type: "error",
  },
  {
    inputs: [{ internalType: "address", name: "account", type: "address" }],
    name: "GovernorOnlyExecutor",
    type: "error",
  },
  {
    inputs: [
      { internalType: "uint256", name: "newVoteExtension", type: "uint256" },
      { internalType: "uint256", name: "maxVoteExtension", type: "uint256" },
    ],
    name: "GovernorPreventLateQuorumVoteExtensionTooLarge",
    type: "error",
  },
  {
    inputs: [{ internalType: "uint256", name: "proposalId", type: "uint256" }],
    name: "GovernorProposalQueueingFailed",
    type: "error",
  },
  {
    inputs: [{ internalType: "uint256", name: "proposalId", type: "uint256" }],
    name: "GovernorProposalQueueingNotRequired",
    type: "error",
  },
  {
    inputs: [{ internalType: "address", name: "proposer", type: "address" }],
    name: "GovernorRestrictedProposer",
    type: "error",
  },
  {
    inputs: [
      { internalType: "string", name: "setting", type: "string" },
      { internalType: "uint256", name: "given", type: "uint256" },
      { internalType: "uint256", name: "least", type: "uint256" },
      { internalType: "uint256", name: "most", type: "uint256" },
    ],
    name: "GovernorSettingOutOfBounds",
    type: "error",
  },
  { inputs: [], name: "GovernorTimelockFixed", type: "error" },
  {
    inputs: [
      { internalType: "uint256", name: "proposalId", type: "uint256" },
      { internalType: "address", name: "account", type: "address" },
    ],
    name: "GovernorUnableToCancel",
    type: "error",
  },
  {
    inputs: [
      { internalType: "uint256", name: "proposalId", type: "uint256" },
      { internalType: "enum IGovernor.ProposalState", name: "current", type: "uint8" },
      { internalType: "bytes32", name: "expectedStates", type: "bytes32" },
    ],
    name: "GovernorUnexpectedProposalState",
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
  { inputs: [{ internalType: "address", name: "caller", type: "address" }], name: "GuardianOnlyKeeper", type: "error" },
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
      { internalType: "address", name: "key", type: "address" },
      { internalType: "uint40", name: "retiredAt", type: "uint40" },
    ],
    name: "KeyRetired",
    type: "error",
  },
  { inputs: [{ internalType: "address", name: "key", type: "address" }], name: "KeyTaken", type: "error" },
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
  {
    inputs: [
      { internalType: "uint24", name: "seat", type: "uint24" },
      { internalType: "uint40", name: "reapableAt", type: "uint40" },
    ],
    name: "LeaseAlive",
    type: "error",
  },
  { inputs: [{ internalType: "string", name: "key", type: "string" }], name: "MalformedRecord", type: "error" },
  { inputs: [{ internalType: "string", name: "name", type: "string" }], name: "NameIsGranted", type: "error" },
  { inputs: [{ internalType: "bytes", name: "name", type: "bytes" }], name: "NameNotSignable", type: "error" },
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
  { inputs: [{ internalType: "uint24", name: "seat", type: "uint24" }], name: "NoConsensusKey", type: "error" },
  { inputs: [{ internalType: "bytes32", name: "fault", type: "bytes32" }], name: "NoEscrow", type: "error" },
  { inputs: [{ internalType: "bytes32", name: "zone", type: "bytes32" }], name: "NoGateway", type: "error" },
  { inputs: [{ internalType: "enum IFeeRouter.Pool", name: "pool", type: "uint8" }], name: "NoPayee", type: "error" },
  { inputs: [], name: "NoSeatsLeft", type: "error" },
  {
    inputs: [
      { internalType: "uint24", name: "seat", type: "uint24" },
      { internalType: "address", name: "delegator", type: "address" },
      { internalType: "uint32", name: "request", type: "uint32" },
    ],
    name: "NoSuchRequest",
    type: "error",
  },
  { inputs: [{ internalType: "bytes32", name: "node", type: "bytes32" }], name: "NoZone", type: "error" },
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
    inputs: [{ internalType: "address", name: "delegator", type: "address" }],
    name: "NotAutoCompounding",
    type: "error",
  },
  { inputs: [], name: "NotConflicting", type: "error" },
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
      { internalType: "uint24", name: "seat", type: "uint24" },
      { internalType: "address", name: "caller", type: "address" },
    ],
    name: "NotOffered",
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
  { inputs: [{ internalType: "bytes", name: "name", type: "bytes" }], name: "NotOnL2", type: "error" },
  {
    inputs: [
      { internalType: "uint24", name: "seat", type: "uint24" },
      { internalType: "address", name: "caller", type: "address" },
    ],
    name: "NotOperator",
    type: "error",
  },
  { inputs: [{ internalType: "uint40", name: "readyAt", type: "uint40" }], name: "NotReady", type: "error" },
  {
    inputs: [
      { internalType: "bytes32", name: "node", type: "bytes32" },
      { internalType: "address", name: "caller", type: "address" },
    ],
    name: "NotRegistering",
    type: "error",
  },
  { inputs: [{ internalType: "bytes32", name: "node", type: "bytes32" }], name: "NotRenewable", type: "error" },
  {
    inputs: [
      { internalType: "uint24", name: "seat", type: "uint24" },
      { internalType: "address", name: "caller", type: "address" },
    ],
    name: "NotSeatOperator",
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
      { internalType: "uint8", name: "level", type: "uint8" },
      { internalType: "uint8", name: "weakest", type: "uint8" },
    ],
    name: "NotStronger",
    type: "error",
  },
  {
    inputs: [
      { internalType: "address", name: "issuer", type: "address" },
      { internalType: "bytes32", name: "node", type: "bytes32" },
      { internalType: "address", name: "caller", type: "address" },
    ],
    name: "NotSubnameOwner",
    type: "error",
  },
  {
    inputs: [
      { internalType: "uint24", name: "seat", type: "uint24" },
      { internalType: "address", name: "signer", type: "address" },
    ],
    name: "NotWatcher",
    type: "error",
  },
  { inputs: [{ internalType: "uint24", name: "seat", type: "uint24" }], name: "NothingToClaim", type: "error" },
  { inputs: [{ internalType: "uint24", name: "seat", type: "uint24" }], name: "NothingToForgive", type: "error" },
  { inputs: [], name: "NothingToPay", type: "error" },
  { inputs: [], name: "NothingToWithdraw", type: "error" },
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
  { inputs: [{ internalType: "address", name: "caller", type: "address" }], name: "OnlyAdmin", type: "error" },
  { inputs: [{ internalType: "address", name: "caller", type: "address" }], name: "OnlyCustody", type: "error" },
  { inputs: [{ internalType: "address", name: "caller", type: "address" }], name: "OnlyDIMProver", type: "error" },
  { inputs: [{ internalType: "address", name: "caller", type: "address" }], name: "OnlyGovernance", type: "error" },
  { inputs: [{ internalType: "address", name: "caller", type: "address" }], name: "OnlyGuardian", type: "error" },
  {
    inputs: [
      { internalType: "address", name: "caller", type: "address" },
      { internalType: "uint8", name: "right", type: "uint8" },
    ],
    name: "OnlyModule",
    type: "error",
  },
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
  {
    inputs: [
      { internalType: "bytes32", name: "parameter", type: "bytes32" },
      { internalType: "uint256", name: "given", type: "uint256" },
      { internalType: "uint256", name: "least", type: "uint256" },
      { internalType: "uint256", name: "most", type: "uint256" },
    ],
    name: "OutOfBounds",
    type: "error",
  },
  {
    inputs: [
      { internalType: "string", name: "parameter", type: "string" },
      { internalType: "uint256", name: "given", type: "uint256" },
      { internalType: "uint256", name: "least", type: "uint256" },
      { internalType: "uint256", name: "most", type: "uint256" },
    ],
    name: "OutOfBounds",
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
  { inputs: [{ internalType: "uint40", name: "pausableAt", type: "uint40" }], name: "PausedLately", type: "error" },
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
  { inputs: [], name: "ProofSchemeMissing", type: "error" },
  {
    inputs: [
      { internalType: "uint24", name: "seat", type: "uint24" },
      { internalType: "uint64", name: "servedAt", type: "uint64" },
      { internalType: "uint40", name: "countsFrom", type: "uint40" },
    ],
    name: "PunishedAlready",
    type: "error",
  },
  { inputs: [], name: "ReentrancyGuardReentrantCall", type: "error" },
  { inputs: [], name: "ReservePayeeIsFixed", type: "error" },
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
      { internalType: "address", name: "key", type: "address" },
      { internalType: "uint40", name: "retiredAt", type: "uint40" },
    ],
    name: "RetiredOperatorKey",
    type: "error",
  },
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
  { inputs: [{ internalType: "uint24", name: "seat", type: "uint24" }], name: "SameSeat", type: "error" },
  { inputs: [{ internalType: "uint24", name: "seat", type: "uint24" }], name: "SameSeatTwice", type: "error" },
  { inputs: [{ internalType: "uint24", name: "seat", type: "uint24" }], name: "SeatNamedTwice", type: "error" },
  { inputs: [{ internalType: "uint24", name: "seat", type: "uint24" }], name: "SeatNotActive", type: "error" },
  { inputs: [{ internalType: "uint24", name: "seat", type: "uint24" }], name: "SeatNotAllowed", type: "error" },
  { inputs: [{ internalType: "uint24", name: "seat", type: "uint24" }], name: "SeatNotServing", type: "error" },
  {
    inputs: [
      { internalType: "uint64", name: "vouched", type: "uint64" },
      { internalType: "uint64", name: "served", type: "uint64" },
    ],
    name: "SequenceMismatch",
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
  {
    inputs: [
      { internalType: "uint24", name: "seat", type: "uint24" },
      { internalType: "uint24", name: "other", type: "uint24" },
    ],
    name: "SignerMismatch",
    type: "error",
  },
  { inputs: [{ internalType: "address", name: "signer", type: "address" }], name: "SignerNotDeployed", type: "error" },
  { inputs: [{ internalType: "uint256", name: "most", type: "uint256" }], name: "SlashLimitToday", type: "error" },
  { inputs: [{ internalType: "string", name: "str", type: "string" }], name: "StringTooLong", type: "error" },
  {
    inputs: [
      { internalType: "uint256", name: "value", type: "uint256" },
      { internalType: "uint256", name: "length", type: "uint256" },
    ],
    name: "StringsInsufficientHexLength",
    type: "error",
  },
  { inputs: [{ internalType: "bytes32", name: "node", type: "bytes32" }], name: "SubnamePaysNoFee", type: "error" },
  { inputs: [{ internalType: "bytes32", name: "node", type: "bytes32" }], name: "SubnameWithoutOwner", type: "error" },
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
      { internalType: "uint8", name: "threshold", type: "uint8" },
    ],
    name: "ThresholdNotMet",
    type: "error",
  },
  {
    inputs: [
      { internalType: "uint8", name: "threshold", type: "uint8" },
      { internalType: "uint256", name: "seats", type: "uint256" },
    ],
    name: "ThresholdTooHigh",
    type: "error",
  },
  {
    inputs: [
      { internalType: "uint256", name: "delay", type: "uint256" },
      { internalType: "uint256", name: "least", type: "uint256" },
      { internalType: "uint256", name: "most", type: "uint256" },
    ],
    name: "TimelockDelayOutOfBounds",
    type: "error",
  },
  {
    inputs: [
      { internalType: "uint256", name: "delay", type: "uint256" },
      { internalType: "uint256", name: "minDelay", type: "uint256" },
    ],
    name: "TimelockInsufficientDelay",
    type: "error",
  },
  {
    inputs: [
      { internalType: "uint256", name: "targets", type: "uint256" },
      { internalType: "uint256", name: "payloads", type: "uint256" },
      { internalType: "uint256", name: "values", type: "uint256" },
    ],
    name: "TimelockInvalidOperationLength",
    type: "error",
  },
  {
    inputs: [
      { internalType: "address", name: "target", type: "address" },
      { internalType: "bytes4", name: "selector", type: "bytes4" },
    ],
    name: "TimelockKeeps",
    type: "error",
  },
  {
    inputs: [{ internalType: "address", name: "caller", type: "address" }],
    name: "TimelockOnlyDeployer",
    type: "error",
  },
  {
    inputs: [{ internalType: "address", name: "caller", type: "address" }],
    name: "TimelockUnauthorizedCaller",
    type: "error",
  },
  {
    inputs: [{ internalType: "bytes32", name: "predecessorId", type: "bytes32" }],
    name: "TimelockUnexecutedPredecessor",
    type: "error",
  },
  {
    inputs: [
      { internalType: "bytes32", name: "operationId", type: "bytes32" },
      { internalType: "bytes32", name: "expectedStates", type: "bytes32" },
    ],
    name: "TimelockUnexpectedOperationState",
    type: "error",
  },
  { inputs: [], name: "TimelockZeroAddress", type: "error" },
  {
    inputs: [
      { internalType: "uint256", name: "seats", type: "uint256" },
      { internalType: "uint256", name: "least", type: "uint256" },
    ],
    name: "TooFewSeats",
    type: "error",
  },
  {
    inputs: [
      { internalType: "uint256", name: "signatures", type: "uint256" },
      { internalType: "uint256", name: "least", type: "uint256" },
    ],
    name: "TooFewSignatures",
    type: "error",
  },
  {
    inputs: [
      { internalType: "uint24", name: "seat", type: "uint24" },
      { internalType: "uint256", name: "watchers", type: "uint256" },
      { internalType: "uint256", name: "least", type: "uint256" },
    ],
    name: "TooFewWatchers",
    type: "error",
  },
  {
    inputs: [
      { internalType: "uint256", name: "amount", type: "uint256" },
      { internalType: "uint256", name: "least", type: "uint256" },
    ],
    name: "TooLittle",
    type: "error",
  },
  { inputs: [{ internalType: "uint256", name: "most", type: "uint256" }], name: "TooManyDisplacements", type: "error" },
  {
    inputs: [
      { internalType: "uint256", name: "count", type: "uint256" },
      { internalType: "uint256", name: "most", type: "uint256" },
    ],
    name: "TooManyGateways",
    type: "error",
  },
  { inputs: [{ internalType: "uint256", name: "most", type: "uint256" }], name: "TooManyRecords", type: "error" },
  {
    inputs: [
      { internalType: "uint256", name: "count", type: "uint256" },
      { internalType: "uint256", name: "most", type: "uint256" },
    ],
    name: "TooManySeats",
    type: "error",
  },
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
  { inputs: [{ internalType: "address", name: "key", type: "address" }], name: "UnknownConsensusKey", type: "error" },
  { inputs: [{ internalType: "address", name: "key", type: "address" }], name: "UnknownOperatorKey", type: "error" },
  { inputs: [{ internalType: "bytes4", name: "kind", type: "bytes4" }], name: "UnknownProof", type: "error" },
  { inputs: [{ internalType: "uint24", name: "seat", type: "uint24" }], name: "UnknownSeat", type: "error" },
  { inputs: [{ internalType: "address", name: "signer", type: "address" }], name: "UnknownSigner", type: "error" },
  { inputs: [], name: "UnreadableResponse", type: "error" },
  {
    inputs: [{ internalType: "bytes4", name: "selector", type: "bytes4" }],
    name: "UnsupportedResolverProfile",
    type: "error",
  },
  { inputs: [{ internalType: "string", name: "key", type: "string" }], name: "ValueMissing", type: "error" },
  { inputs: [{ internalType: "uint256", name: "length", type: "uint256" }], name: "ValueTooLong", type: "error" },
  {
    inputs: [{ internalType: "uint256", name: "expiry", type: "uint256" }],
    name: "VotesExpiredSignature",
    type: "error",
  },
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
    inputs: [
      { internalType: "uint32", name: "epoch", type: "uint32" },
      { internalType: "uint32", name: "running", type: "uint32" },
    ],
    name: "WrongEpoch",
    type: "error",
  },
  {
    inputs: [
      { internalType: "uint256", name: "numYears", type: "uint256" },
      { internalType: "uint256", name: "most", type: "uint256" },
    ],
    name: "YearsOutOfRange",
    type: "error",
  },
  { inputs: [], name: "ZeroAddress", type: "error" },
  { inputs: [], name: "ZeroAdmin", type: "error" },
  { inputs: [{ internalType: "bytes32", name: "node", type: "bytes32" }], name: "ZeroIssuer", type: "error" },
  { inputs: [{ internalType: "string", name: "name", type: "string" }], name: "ZeroRevision", type: "error" },
  { inputs: [{ internalType: "bytes", name: "name", type: "bytes" }], name: "ZoneNotFound", type: "error" },
] as const;
