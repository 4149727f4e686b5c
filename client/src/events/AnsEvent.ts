import type { Address, ContractEventArgsFromTopics, ContractEventName, Hex } from "viem";

import type { abis } from "../chain/abis.ts";

type Abis = typeof abis;

/** The contracts whose events are read, as far as the deployment has them. */
export const eventContracts = [
  "ANSRegistry",
  "NameRegistrar",
  "PublicResolver",
  "ReverseRegistrar",
  "FeeRouter",
  "ServiceProviders",
] as const;

/** A contract whose events are read. */
export type EventContract = (typeof eventContracts)[number];

/** Where in the chain an event is. */
type Place = { address: Address; blockNumber: bigint; transactionHash: Hex; logIndex: number };

/** One event of one of the contracts, with its arguments as the contract's ABI types them. */
export type AnsEvent = {
  [C in EventContract]: {
    [E in ContractEventName<Abis[C]>]: Place & {
      contract: C;
      eventName: E;
      args: ContractEventArgsFromTopics<Abis[C], E>;
    };
  }[ContractEventName<Abis[C]>];
}[EventContract];
