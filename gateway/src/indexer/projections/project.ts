import { integer } from "../chain/arguments.ts";
import type { ChainEvent } from "../chain/ChainEvent.ts";
import type { Projection } from "../data/Projection.ts";
import { delegationHandlers, delegatorPaid } from "./delegationHandlers.ts";
import type { Handlers } from "./Handler.ts";
import { nameHandlers } from "./nameHandlers.ts";
import { primaryHandlers } from "./primaryHandlers.ts";
import { proposalHandlers } from "./proposalHandlers.ts";
import { recordHandlers } from "./recordHandlers.ts";
import { seatHandlers } from "./seatHandlers.ts";

/** Brings all projections up to date with events, in their order. */
export type Project = (events: readonly ChainEvent[], projection: Projection) => Promise<void>;

/** As in {IRewards-RewardKind}. */
const DELEGATION_REWARD = 1;

/** How events become projections, where names are registered below `tld`. */
export function projectorOf(tld: string): Project {
  const handlers: Handlers = {
    ...nameHandlers(tld),
    ...recordHandlers,
    ...primaryHandlers,
    ...seatHandlers,
    ...delegationHandlers,
    ...proposalHandlers,
  };
  return async (events, projection) => {
    for (const event of events) {
      const kind = `${event.contract}.${event.event}`;
      await handlers[kind]?.(event, projection);
      if (kind === "ServiceProviders.RewardClaimed" && integer(event, "kind") === DELEGATION_REWARD) {
        await delegatorPaid(event, projection);
      }
    }
    await projection.flush();
  };
}
