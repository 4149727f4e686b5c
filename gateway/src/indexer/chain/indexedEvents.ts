import {
  answerFaultsAbi,
  ansGovernorAbi,
  ansRegistryAbi,
  type ContractName,
  feeRouterAbi,
  handoverControllerAbi,
  nameRegistrarAbi,
  offchainResolverAbi,
  publicResolverAbi,
  recordDutyAbi,
  reverseRegistrarAbi,
  seatProfilesAbi,
  serviceProvidersAbi,
} from "@ans/client";
import type { Abi } from "viem";

/** What an event can be about. */
export type SubjectKind = "name" | "seat" | "staker" | "proposal";

/** The arguments of an event that say what it is about. */
export type About = Partial<Readonly<Record<SubjectKind, readonly string[]>>>;

const node: About = { name: ["node"] };
const seat: About = { seat: ["seat"] };
const staker: About = { seat: ["seat"], staker: ["delegator"] };
const proposal: About = { proposal: ["proposalId"] };

/** The events that are indexed, by contract, and what each is about. The others tell nothing that anybody asks for. */
export const indexedEvents: Partial<
  Readonly<Record<ContractName, { abi: Abi; events: Readonly<Record<string, About>> }>>
> = {
  ANSRegistry: {
    abi: ansRegistryAbi,
    events: {
      Transfer: node,
      NewOwner: { name: ["node", "child"] },
      NewResolver: node,
      RegistrarChanged: { name: ["tld"] },
      DefaultsSet: {},
      SubnameCreated: { name: ["parent", "node"] },
      SubnameExtended: node,
      SubnameRevoked: { name: ["parent", "node"] },
      Emancipated: node,
      ReservedChanged: node,
      ResolvesToOwnerChanged: node,
      SeatChanged: { name: ["node"], seat: ["seat"] },
      RecordsCleared: node,
    },
  },
  NameRegistrar: {
    abi: nameRegistrarAbi,
    events: {
      NameRegistered: { name: ["node"], seat: ["seat"] },
      NameRenewed: node,
      NameAssigned: node,
      LabelReserved: node,
      PricesChanged: {},
      PremiumChanged: {},
    },
  },
  PublicResolver: {
    abi: publicResolverAbi,
    events: {
      AddressChanged: node,
      TextChanged: node,
      ContenthashChanged: node,
      NameChanged: node,
      PubkeyChanged: node,
      ABIChanged: node,
      InterfaceChanged: node,
      DataChanged: node,
      DIMChanged: node,
    },
  },
  OffchainResolver: { abi: offchainResolverAbi, events: { ZoneChanged: node } },
  ReverseRegistrar: {
    abi: reverseRegistrarAbi,
    events: { NameForAddrChanged: {}, DefaultNameForAddrChanged: {} },
  },
  FeeRouter: {
    abi: feeRouterAbi,
    events: { FeePaid: seat, SeatReleased: seat, SeatPaid: seat, PoolPaid: {}, SharesChanged: {} },
  },
  ServiceProviders: {
    abi: serviceProvidersAbi,
    events: {
      SeatJoined: seat,
      SeatStatusChanged: seat,
      SeatDisplaced: { seat: ["victim", "challenger"] },
      SeatReaped: seat,
      SelfStakeAdded: seat,
      SelfStakeReleased: seat,
      SelfStakeWithdrawn: seat,
      SeatPayoutChanged: seat,
      SeatOffered: seat,
      SeatTransferred: seat,
      CommissionAnnounced: seat,
      CommissionChanged: seat,
      DelegationCapChanged: seat,
      StakeDelegated: staker,
      StakeUndelegated: staker,
      StakeRedelegated: { seat: ["from", "to"], staker: ["delegator"] },
      StakeWithdrawn: staker,
      RewardClaimed: { seat: ["seat"], staker: ["account"] },
      RewardCompounded: staker,
      RewardForfeited: seat,
      RewardRecipientChanged: { staker: ["delegator"] },
      AutoCompoundChanged: { staker: ["delegator"] },
      SeatSlashed: seat,
      SlashReverted: seat,
      SlashReleased: {},
      SlashHeld: {},
      ReserveFunded: {},
      StreamChanged: {},
      ParametersChanged: {},
      EntriesPaused: {},
    },
  },
  SeatProfiles: { abi: seatProfilesAbi, events: { SeatProfileChanged: seat } },
  AnswerFaults: { abi: answerFaultsAbi, events: { FaultReported: seat, FaultForgiven: seat } },
  RecordDuty: { abi: recordDutyAbi, events: { RecordsFinalised: seat, ShareClaimed: seat } },
  ANSGovernor: {
    abi: ansGovernorAbi,
    events: {
      ProposalCreated: proposal,
      ProposalQueued: proposal,
      ProposalExecuted: proposal,
      ProposalCanceled: proposal,
      ProposalExtended: proposal,
      VoteCast: proposal,
      VoteCastWithParams: proposal,
    },
  },
  HandoverController: {
    abi: handoverControllerAbi,
    events: { StageAdvanced: {}, ProposalCounted: proposal, VetoEnded: {} },
  },
};
