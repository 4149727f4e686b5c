import type { Address, Hex } from "viem";

/** The contracts of a deployment, as its manifest names them. */
export type ContractName =
  | "DIMToken"
  | "ANSRegistry"
  | "NameRegistrar"
  | "RecordWriter"
  | "FeeRouter"
  | "PublicResolver"
  | "ReverseRegistrar"
  | "UniversalResolver"
  | "TimelockController";

/** Where one contract is: since `block`, with the ABI whose hash is `abiHash`. */
export type DeployedContract = { address: Address; abiHash?: Hex | undefined; block?: bigint | undefined };

/** What is where on one chain: the content of deployments/chain-<id>/manifest.json. */
export type Manifest = {
  chainId: number;
  /** The block from which on the deployment's events are found. */
  block: bigint;
  contracts: Record<ContractName, DeployedContract>;
};
