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

/** Does what an action says, and gives back the value it has, if any. */
function perform(w: World, a: Action): bigint | void {
  switch (a.does) {
    case "join":
      return seats.join(w, a.by, a.terms);
    case "topUp":
      return seats.topUp(w, a.by, a.seat, a.amount);
    case "decreaseSelf":
      return seats.decreaseSelf(w, a.by, a.seat, a.amount);
    case "exit":
      return seats.exit(w, a.by, a.seat);
    case "withdrawSelf":
      return seats.withdrawSelf(w, a.seat);
    case "displace":
      return seats.displace(w, a.seat);
    case "reap":
      return seats.reap(w, a.by, a.seat);
    case "unjail":
      return seats.unjail(w, a.by, a.seat);
    case "settle":
      return seats.settleSeat(w, a.seat);
    case "rotateKey":
      return terms.rotateKey(w, a.by, a.seat, a.key, a.proven);
    case "setPayout":
      return terms.setPayout(w, a.by, a.seat, a.to);
    case "offerSeat":
      return terms.offerSeat(w, a.by, a.seat, a.to);
    case "acceptSeat":
      return terms.acceptSeat(w, a.by, a.seat);
    case "setCommission":
      return terms.setCommission(w, a.by, a.seat, a.commission);
    case "setDelegationCap":
      return terms.setDelegationCap(w, a.by, a.seat, a.cap);
    case "delegateStake":
      return delegation.delegateStake(w, a.by, a.seat, a.amount, a.maxCommission);
    case "undelegateStake":
      return delegation.undelegateStake(w, a.by, a.seat, a.amount);
    case "redelegateStake":
      return delegation.redelegateStake(w, a.by, a.seat, a.to, a.amount, a.maxCommission);
    case "withdrawStake":
      return delegation.withdrawStake(w, a.by, a.seat, a.requests);
    case "compound":
      return delegation.compound(w, a.by, a.seat, a.who);
    case "setAutoCompound":
      return delegation.setAutoCompound(w, a.by, a.enabled);
    case "claimSeat":
      return rewards.claimSeat(w, a.seat);
    case "claimDelegation":
      return rewards.claimDelegation(w, a.seat, a.who);
    case "claimMany":
      return rewards.claimMany(w, a.by, a.seats);
    case "setRewardRecipient":
      return rewards.setRewardRecipient(w, a.by, a.to);
    case "fundReserve":
      return rewards.fundReserve(w, a.by, a.amount);
    case "slash":
      return slashing.slash(w, a.by, a.seat, a.bps, a.jailFor, a.reporter, a.fault);
    case "releaseSlash":
      return slashing.releaseSlash(w, a.fault);
    case "revertSlash":
      return slashing.revertSlash(w, a.by, a.fault);
    case "holdSlash":
      return slashing.holdSlash(w, a.by, a.fault);
    case "setParameters":
      return governance.setParameters(w, a.by, a.parameters);
    case "scheduleModule":
      return governance.scheduleModule(w, a.by, a.module, a.rights);
    case "pauseEntries":
      return governance.pauseEntries(w, a.by);
    case "unpauseEntries":
      return governance.unpauseEntries(w, a.by);
    case "recordService":
      return governance.recordService(w, a.by, a.seat);
    case "delegateVotes":
      return delegateVotes(w, a.by, a.to);
    default:
      throw new Error(`unknown action ${String(a)}`);
  }
}

/** Lets somebody act at `now`; a refused action leaves no trace. */
export function act(world: World, action: Action, now: bigint): { world: World; outcome: Outcome } {
  const next = { ...copyWorld(world), now };
  try {
    return { world: next, outcome: { done: true, value: perform(next, action) ?? undefined } };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { world: { ...world, now }, outcome: { done: false, grounds: error.grounds } };
  }
}
