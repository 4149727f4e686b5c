import { settle } from "./accrual.ts";
import { DAY, DIMT, LEAST_SELF, MODULE_DELAY, PAUSE, PAUSE_AGAIN, SERVICE_RIGHT } from "./constants.ts";
import { refuse } from "./refusal.ts";
import { changeCap } from "./stream.ts";
import { seatOf, type Name, type Parameters, type Rights, type World } from "./world.ts";

/** A ground to refuse entries. */
export const refusePaused = (world: World): [boolean, string][] => [
  [world.now < world.pausedUntil, "EntriesArePaused"],
];

const outside = (figure: bigint, least: bigint, most: bigint): [boolean, string] => [
  figure < least || figure > most,
  "OutOfBounds",
];

export function setParameters(world: World, by: Name, parameters: Parameters): void {
  const { seatCapPerDay, minSelf, lease, unbondSelf, unbondDelegation } = parameters;
  refuse(
    [by !== world.governance, "OwnableUnauthorizedAccount"],
    [seatCapPerDay !== 0n && seatCapPerDay < 1000n * DIMT, "OutOfBounds"],
    outside(minSelf, LEAST_SELF, world.parameters.minSelf),
    outside(lease, DAY, 14n * DAY),
    outside(unbondSelf, 14n * DAY, 30n * DAY),
    outside(unbondDelegation, DAY, 14n * DAY),
    outside(parameters.maxSlashesPerDay, 1n, 32n),
    outside(parameters.maxDisplacementsPerDay, 1n, 255n),
  );
  if (seatCapPerDay !== world.parameters.seatCapPerDay) changeCap(world.stream, world.now, seatCapPerDay);
  world.parameters = { ...parameters };
}

/** The rights of a module as they hold now. */
export function rightsOf(world: World, module: Name): Rights {
  const given = world.modules.get(module) ?? { rights: 0n, nextRights: 0n, readyAt: 0n };
  const begun = given.readyAt !== 0n && world.now >= given.readyAt;
  return begun ? { rights: given.nextRights, nextRights: 0n, readyAt: 0n } : given;
}

export const hasRight = (world: World, who: Name, right: bigint) => (rightsOf(world, who).rights & right) !== 0n;

export function scheduleModule(world: World, by: Name, module: Name, rights: bigint): void {
  refuse([by !== world.governance, "OwnableUnauthorizedAccount"]);
  const kept = rightsOf(world, module).rights & rights;
  const atOnce = world.seats.length === 0 || kept === rights;
  const scheduled = { rights: kept, nextRights: rights, readyAt: world.now + MODULE_DELAY };
  world.modules.set(module, atOnce ? { rights, nextRights: 0n, readyAt: 0n } : scheduled);
}

export function recordService(world: World, by: Name, id: number): void {
  const seat = seatOf(world, id);
  refuse([!hasRight(world, by, SERVICE_RIGHT), "OnlyModule"], [seat.status !== "Active", "BadSeatStatus"]);
  if (world.now > seat.lease) settle(world, seat);
  seat.lease = world.now + world.parameters.lease;
}

export function pauseEntries(world: World, by: Name): void {
  const again = world.pausedUntil === 0n ? 0n : world.pausedUntil + PAUSE_AGAIN;
  refuse([by !== world.guardian, "OnlyGuardian"], [world.now < again, "PausedLately"]);
  world.pausedUntil = world.now + PAUSE;
}

export function unpauseEntries(world: World, by: Name): void {
  refuse([by !== world.guardian && by !== world.governance, "OnlyGuardian"]);
  if (world.now < world.pausedUntil) world.pausedUntil = world.now;
}
