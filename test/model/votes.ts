import type { Name, World } from "./world.ts";

/** The account under which the votes of all are counted. */
export const everybody = "everybody";

export const delegateOf = (world: World, who: Name) => world.votesOf.get(who) ?? who;

/** The votes of somebody, at a time that is past or now. */
export function votesAt(world: World, who: Name, time: bigint): bigint {
  return world.votes.get(who)?.findLast((checkpoint) => checkpoint.time <= time)?.votes ?? 0n;
}

export const votesNow = (world: World, who: Name) => votesAt(world, who, world.now);

function add(world: World, who: Name, votes: bigint): void {
  const checkpoints = (world.votes.get(who) ?? []).filter(({ time }) => time < world.now);
  world.votes.set(who, [...checkpoints, { time: world.now, votes: votesNow(world, who) + votes }]);
}

export function giveVote(world: World, owner: Name): void {
  add(world, delegateOf(world, owner), 1n);
  add(world, everybody, 1n);
}

export function takeVote(world: World, owner: Name): void {
  add(world, delegateOf(world, owner), -1n);
  add(world, everybody, -1n);
}

/** Lets `to` vote for the caller. */
export function delegateVotes(world: World, by: Name, to: Name): void {
  const votes = BigInt(world.seats.filter(({ status, owner }) => status === "Active" && owner === by).length);
  if (votes > 0n) {
    add(world, delegateOf(world, by), -votes);
    add(world, to, votes);
  }
  world.votesOf.set(by, to);
}
