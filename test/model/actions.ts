import * as delegation from "./delegation.ts";
import * as governance from "./governance.ts";
import * as rewards from "./rewards.ts";
import * as seats from "./seats.ts";
import * as slashing from "./slashing.ts";
import * as terms from "./terms.ts";
import { delegateVotes } from "./votes.ts";
import { Refusal } from "./refusal.ts";
import { copyWorld, type Name, type Parameters, type World } from "./world.ts";

/** What people do, by the names of the contract's functions; seats, people, keys and faults by number and name. */
export type Action = { by: Name } & (
  | { does: "join"; terms: seats.NewSeat }
  | { does: "topUp" | "decreaseSelf" | "undelegateStake"; seat: number; amount: bigint }
  | { does: "exit" | "withdrawSelf" | "displace" | "reap" | "unjail" | "settle" | "claimSeat"; seat: number }
  | { does: "acceptSeat" | "recordService"; seat: number }
  | { does: "rotateKey"; seat: number; key: Name; proven: boolean }
  | { does: "setPayout" | "offerSeat"; seat: number; to: Name }
  | { does: "setCommission"; seat: number; commission: bigint }
  | { does: "setDelegationCap"; seat: number; cap: bigint }
  | { does: "delegateStake"; seat: number; amount: bigint; maxCommission: bigint }
  | { does: "redelegateStake"; seat: number; to: number; amount: bigint; maxCommission: bigint }
  | { does: "withdrawStake"; seat: number; requests: number[] }
  | { does: "compound" | "claimDelegation"; seat: number; who: Name }
  | { does: "setAutoCompound"; enabled: boolean }
  | { does: "claimMany"; seats: number[] }
  | { does: "setRewardRecipient" | "delegateVotes"; to: Name }
  | { does: "fundReserve"; amount: bigint }
  | { does: "slash"; seat: number; bps: bigint; jailFor: bigint; reporter: Name; fault: string }
  | { does: "releaseSlash" | "revertSlash" | "holdSlash"; fault: string }
  | { does: "setParameters"; parameters: Parameters }
  | { does: "scheduleModule"; module: Name; rights: bigint }
  | { does: "pauseEntries" | "unpauseEntries" }
);

/** What an action must come to: a value, nothing, or one of some errors. */
export type Outcome = { done: true; value: bigint | undefined } | { done: false; grounds: string[] };

type Actions = { [Does in Action["does"]]: (w: World, a: Extract<Action, { does: Does }>) => bigint | void };

const actions: Actions = {
  join: (w, a) => seats.join(w, a.by, a.terms),
  topUp: (w, a) => seats.topUp(w, a.by, a.seat, a.amount),
  decreaseSelf: (w, a) => seats.decreaseSelf(w, a.by, a.seat, a.amount),
  exit: (w, a) => seats.exit(w, a.by, a.seat),
  withdrawSelf: (w, a) => seats.withdrawSelf(w, a.seat),
  displace: (w, a) => seats.displace(w, a.seat),
  reap: (w, a) => seats.reap(w, a.by, a.seat),
  unjail: (w, a) => seats.unjail(w, a.by, a.seat),
  settle: (w, a) => seats.settleSeat(w, a.seat),
  rotateKey: (w, a) => terms.rotateKey(w, a.by, a.seat, a.key, a.proven),
  setPayout: (w, a) => terms.setPayout(w, a.by, a.seat, a.to),
  offerSeat: (w, a) => terms.offerSeat(w, a.by, a.seat, a.to),
  acceptSeat: (w, a) => terms.acceptSeat(w, a.by, a.seat),
  setCommission: (w, a) => terms.setCommission(w, a.by, a.seat, a.commission),
  setDelegationCap: (w, a) => terms.setDelegationCap(w, a.by, a.seat, a.cap),
  delegateStake: (w, a) => delegation.delegateStake(w, a.by, a.seat, a.amount, a.maxCommission),
  undelegateStake: (w, a) => delegation.undelegateStake(w, a.by, a.seat, a.amount),
  redelegateStake: (w, a) => delegation.redelegateStake(w, a.by, a.seat, a.to, a.amount, a.maxCommission),
  withdrawStake: (w, a) => delegation.withdrawStake(w, a.by, a.seat, a.requests),
  compound: (w, a) => delegation.compound(w, a.by, a.seat, a.who),
  setAutoCompound: (w, a) => delegation.setAutoCompound(w, a.by, a.enabled),
  claimSeat: (w, a) => rewards.claimSeat(w, a.seat),
  claimDelegation: (w, a) => rewards.claimDelegation(w, a.seat, a.who),
  claimMany: (w, a) => rewards.claimMany(w, a.by, a.seats),
  setRewardRecipient: (w, a) => rewards.setRewardRecipient(w, a.by, a.to),
  fundReserve: (w, a) => rewards.fundReserve(w, a.by, a.amount),
  slash: (w, a) => slashing.slash(w, a.by, a.seat, a.bps, a.jailFor, a.reporter, a.fault),
  releaseSlash: (w, a) => slashing.releaseSlash(w, a.fault),
  revertSlash: (w, a) => slashing.revertSlash(w, a.by, a.fault),
  holdSlash: (w, a) => slashing.holdSlash(w, a.by, a.fault),
  setParameters: (w, a) => governance.setParameters(w, a.by, a.parameters),
  scheduleModule: (w, a) => governance.scheduleModule(w, a.by, a.module, a.rights),
  pauseEntries: (w, a) => governance.pauseEntries(w, a.by),
  unpauseEntries: (w, a) => governance.unpauseEntries(w, a.by),
  recordService: (w, a) => governance.recordService(w, a.by, a.seat),
  delegateVotes: (w, a) => delegateVotes(w, a.by, a.to),
};

/** Lets somebody act at `now`; a refused action leaves no trace. */
export function act(world: World, action: Action, now: bigint): { world: World; outcome: Outcome } {
  const next = { ...copyWorld(world), now };
  try {
    const perform = actions[action.does] as (w: World, a: Action) => bigint | void;
    return { world: next, outcome: { done: true, value: perform(next, action) ?? undefined } };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { world: { ...world, now }, outcome: { done: false, grounds: error.grounds } };
  }
}
