import { BPS, RAY } from "./constants.ts";
import { addToReserve, perSeatAt, perSeatNow } from "./stream.ts";
import { delegationOf, openDelegation, totalOf, type Delegation, type Name, type Seat, type World } from "./world.ts";

const ceil = (a: bigint, b: bigint) => (a + b - 1n) / b;
const most = (a: bigint, b: bigint) => (a > b ? a : b);

/** What a seat has earned since it was settled, and whose it is. */
function earned(world: World, seat: Seat) {
  const flowed = perSeatNow(world.stream, world.now);
  if (seat.status !== "Active") return { flowed, forfeit: 0n, toOwner: 0n, perDimt: 0n };
  const end = world.now <= seat.lease ? flowed : most(perSeatAt(world.stream, seat.lease), seat.accPaid);
  const credited = end - seat.accPaid;
  const rest = credited - (credited * seat.commission) / BPS;
  const perDimt = seat.delegated === 0n ? 0n : (rest * RAY) / totalOf(seat);
  const toOwner = credited - ceil(perDimt * seat.delegated, RAY);
  return { flowed, forfeit: flowed - end, toOwner, perDimt };
}

/** Books what a seat has earned, and returns what it has forfeited to the reserve. */
export function settle(world: World, seat: Seat): bigint {
  const { flowed, forfeit, toOwner, perDimt } = earned(world, seat);
  seat.ownerDue += toOwner;
  seat.accPerDimt += perDimt;
  seat.accPaid = flowed;
  if (forfeit > 0n) addToReserve(world.stream, world.now, forfeit);
  beginCommission(world, seat);
  return forfeit;
}

/** Begins the commission that was announced, once its time has come. */
export function beginCommission(world: World, seat: Seat): void {
  if (!isCommissionDue(world, seat)) return;
  seat.commission = seat.nextCommission;
  seat.nextCommissionAt = 0n;
}

export const isCommissionDue = (world: World, { nextCommissionAt }: Seat) =>
  nextCommissionAt !== 0n && world.now >= nextCommissionAt;

/** The commission that a delegator must expect: the highest of the one now and the one announced. */
export function commissionToExpect(world: World, seat: Seat): bigint {
  if (seat.nextCommissionAt === 0n) return seat.commission;
  return isCommissionDue(world, seat) ? seat.nextCommission : most(seat.commission, seat.nextCommission);
}

export function pendingSeat(world: World, seat: Seat): bigint {
  return seat.ownerDue + earned(world, seat).toOwner;
}

/** What a DIMT delegated to the seat has earned by now, whether the seat was settled or not. */
const accPerDimtNow = (world: World, seat: Seat) => seat.accPerDimt + earned(world, seat).perDimt;

export function pendingDelegation(world: World, seat: Seat, who: Name): bigint {
  const { amount, accPaid, due } = delegationOf(world, seat.id, who);
  const growth = accPerDimtNow(world, seat) - accPaid;
  if (amount > 0n && growth < 0n) throw new Error(`seat ${seat.id} pays ${who} twice`);
  return due + (growth * amount) / RAY;
}

/** Books what a delegation has earned by now as due. */
export function bookDelegation(world: World, seat: Seat, who: Name): void {
  const due = pendingDelegation(world, seat, who);
  const delegation = openDelegation(world, seat.id, who);
  delegation.due = due;
  delegation.accPaid = accPerDimtNow(world, seat);
}

/** Adds to a delegation at a settled seat: what it has earned, it has then earned since later, to a wei. */
export function growDelegation(seat: Seat, delegation: Delegation, amount: bigint): void {
  const earned = ((seat.accPerDimt - delegation.accPaid) * delegation.amount) / RAY;
  delegation.amount += amount;
  delegation.accPaid = seat.accPerDimt - (earned * RAY) / delegation.amount;
}

/** Takes what a delegation has earned by now, to pay it. Where that is not yet a wei, it stays as it is. */
export function takeReward(world: World, seat: Seat, who: Name): bigint {
  const reward = pendingDelegation(world, seat, who);
  if (reward === 0n) return 0n;
  bookDelegation(world, seat, who);
  openDelegation(world, seat.id, who).due = 0n;
  return reward;
}
