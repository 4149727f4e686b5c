import type { Address, Hex } from "viem";

/** The contracts of every deployment, as its manifest names them. */
export type NamingContract =
  | "DIMToken"
  | "ANSRegistry"
  | "NameRegistrar"
  | "RecordWriter"
  | "FeeRouter"
  | "PublicResolver"
  | "ReverseRegistrar"
  | "UniversalResolver"
  | "TimelockController";

/** The contracts that only a deployment with service providers has. */
export const stakingContracts = [
  "ServiceProviders",
  "SeatVotes",
  "ANSGovernor",
  "HandoverController",
  "Guardian",
  "RecordDuty",
  "GatewayDuty",
  "ValidatorCommittee",
  "AnswerFaults",
  "SeatProfiles",
  "SPLens",
  "OffchainResolver",
  "SignedRecords",
  "CheckpointedRecords",
] as const;

/** A contract that only a deployment with service providers has. */
export type StakingContract = (typeof stakingContracts)[number];

/** The two contracts of names on an L2, of which each L2 has its own. */
export type L2Contract = "L2Resolver" | "L2Names";

/** A contract of a deployment, as its manifest names it. */
export type ContractName = NamingContract | StakingContract | L2Contract;

/** Something for each contract that a deployment has. */
export type OfContracts<Value> = Record<NamingContract, Value> & Partial<Record<StakingContract | L2Contract, Value>>;

/** Where one contract is: since `block`, with the ABI whose hash is `abiHash`. */
export type DeployedContract = { address: Address; abiHash?: Hex | undefined; block?: bigint | undefined };

/** What is where on one chain: the content of deployments/chain-<id>/manifest.json. */
export type Manifest = {
  chainId: number;
  /** The block from which on the deployment's events are found. */
  block: bigint;
  contracts: OfContracts<DeployedContract>;
  /** The L2Resolver of each L2 on which names are kept, by the L2's chain id; undefined where there is none. */
  l2Resolvers?: Readonly<Record<number, Address>> | undefined;
};
