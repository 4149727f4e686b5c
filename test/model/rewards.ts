import { settle, takeReward } from "./accrual.ts";
import { pay, take } from "./money.ts";
import { addToReserve } from "./stream.ts";
import { payoutOf, seatOf, type Name, type World } from "./world.ts";

export const recipientOf = (world: World, who: Name) => world.recipients.get(who) ?? who;

/** Of a seat that does not exist there is nothing to claim. */
export function claimSeat(world: World, id: number): bigint {
  const seat = seatOf(world, id);
  settle(world, seat);
  const amount = seat.ownerDue;
  seat.ownerDue = 0n;
  if (amount > 0n) pay(world, payoutOf(seat), amount);
  return amount;
}

/** Does not settle the seat: what the delegator earned is known without. */
export function claimDelegation(world: World, id: number, who: Name): bigint {
  const amount = takeReward(world, seatOf(world, id), who);
  pay(world, recipientOf(world, who), amount);
  return amount;
}

export function claimMany(world: World, by: Name, ids: number[]): bigint {
  return ids.reduce((sum, id) => sum + claimDelegation(world, id, by), 0n);
}

export function setRewardRecipient(world: World, by: Name, to: Name): void {
  if (to === "") world.recipients.delete(by);
  else world.recipients.set(by, to);
}

export function fundReserve(world: World, by: Name, amount: bigint): void {
  take(world, by, amount);
  addToReserve(world.stream, world.now, amount);
}
