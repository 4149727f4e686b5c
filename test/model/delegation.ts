import { bookDelegation, commissionToExpect, growDelegation, settle, takeReward } from "./accrual.ts";
import { MIN_DELEGATION, SEAT_STAKE } from "./constants.ts";
import { refusePaused } from "./governance.ts";
import { isShort, pay, take } from "./money.ts";
import { refuse } from "./refusal.ts";
import { jail, rank } from "./standing.ts";
import { delegationOf, isRanked, openDelegation, seatOf, totalOf, type Name, type Seat, type World } from "./world.ts";

type Grounds = Parameters<typeof refuse>;

function againstReducing(world: World, seat: Seat, who: Name, amount: bigint): Grounds {
  const left = delegationOf(world, seat.id, who).amount - amount;
  return [
    [amount === 0n, "TooLittle"],
    [left < 0n, "DelegationTooSmall"],
    [left > 0n && left < MIN_DELEGATION, "TooLittle"],
  ];
}

function againstIncreasing(world: World, seat: Seat, who: Name, amount: bigint, maxCommission: bigint): Grounds {
  return [
    [!isRanked(seat), "BadSeatStatus"],
    [commissionToExpect(world, seat) > maxCommission, "CommissionAbove"],
    [seat.delegated + amount > seat.delegationCap, "DelegationClosed"],
    [delegationOf(world, seat.id, who).amount + amount < MIN_DELEGATION, "TooLittle"],
  ];
}

/** Takes out of a delegation; a seat that becomes too small goes to jail, from which it may return at once. */
function reduce(world: World, seat: Seat, who: Name, amount: bigint): void {
  settle(world, seat);
  bookDelegation(world, seat, who);
  openDelegation(world, seat.id, who).amount -= amount;
  seat.delegated -= amount;
  if (isRanked(seat) && totalOf(seat) < SEAT_STAKE) jail(world, seat, world.now);
  else rank(world, seat);
}

function increase(world: World, seat: Seat, who: Name, amount: bigint): void {
  settle(world, seat);
  growDelegation(seat, openDelegation(world, seat.id, who), amount);
  seat.delegated += amount;
  rank(world, seat);
}

export function delegateStake(world: World, by: Name, id: number, amount: bigint, maxCommission: bigint): void {
  const seat = seatOf(world, id);
  refuse(...refusePaused(world), ...againstIncreasing(world, seat, by, amount, maxCommission), [
    isShort(world, by, amount),
    "ERC20InsufficientBalance",
  ]);
  increase(world, seat, by, amount);
  take(world, by, amount);
}

export function undelegateStake(world: World, by: Name, id: number, amount: bigint): bigint {
  const seat = seatOf(world, id);
  refuse(...againstReducing(world, seat, by, amount));
  reduce(world, seat, by, amount);
  const { requests } = openDelegation(world, id, by);
  requests.push({ amount, readyAt: world.now + world.parameters.unbondDelegation });
  return BigInt(requests.length - 1);
}

export function redelegateStake(
  world: World,
  by: Name,
  from: number,
  to: number,
  amount: bigint,
  maxCommission: bigint,
): void {
  const [former, next] = [seatOf(world, from), seatOf(world, to)];
  refuse(
    [from === to, "SameSeat"],
    ...againstReducing(world, former, by, amount),
    ...againstIncreasing(world, next, by, amount, maxCommission),
  );
  reduce(world, former, by, amount);
  increase(world, next, by, amount);
}

export function withdrawStake(world: World, by: Name, id: number, numbers: number[]): bigint {
  refuse([numbers.length === 0, "NothingToWithdraw"]);
  const { requests } = openDelegation(world, id, by);
  let sum = 0n;
  for (const number of numbers) {
    const request = requests[number] ?? { amount: 0n, readyAt: 0n };
    refuse([request.amount === 0n, "NoSuchRequest"], [world.now < request.readyAt, "NotReady"]);
    sum += request.amount;
    request.amount = 0n;
  }
  pay(world, by, sum);
  return sum;
}

export function compound(world: World, by: Name, id: number, who: Name): bigint {
  const seat = seatOf(world, id);
  refuse([by !== who && !world.autoCompounding.has(who), "NotAutoCompounding"]);
  const { amount } = delegationOf(world, id, who);
  settle(world, seat);
  const reward = takeReward(world, seat, who);
  if (reward === 0n) return 0n;
  refuse(
    [!isRanked(seat), "BadSeatStatus"],
    [seat.delegated + reward > seat.delegationCap, "DelegationClosed"],
    [amount + reward < MIN_DELEGATION, "TooLittle"],
  );
  openDelegation(world, id, who).amount += reward;
  seat.delegated += reward;
  rank(world, seat);
  return reward;
}

export function setAutoCompound(world: World, by: Name, enabled: boolean): void {
  if (enabled) world.autoCompounding.add(by);
  else world.autoCompounding.delete(by);
}
