import * as fc from "fast-check";
import { parseEther, ZeroAddress } from "ethers";

import type { StakingSystem } from "../../../client/test/helpers/stakingWorld.ts";
import { NO_PERMIT } from "../../../test/helpers/registrar.ts";
import { newSeat } from "../../../test/helpers/staking.ts";
import type { HardhatEthers } from "@nomicfoundation/hardhat-ethers/types";
import type { NetworkHelpers } from "@nomicfoundation/hardhat-network-helpers/types";

type World = StakingSystem & { ethers: HardhatEthers; networkHelpers: NetworkHelpers };

/** One thing that people do with seats. `a` is a person, `seat` and `other` are seats, `size` says how much. */
export type Deed = { do: (typeof deedNames)[number]; a: number; seat: number; other: number; size: number };

const deedNames = [
  "join",
  "delegate",
  "delegate",
  "delegate",
  "undelegate",
  "redelegate",
  "withdraw",
  "claim",
  "compound",
  "slash",
  "serve",
  "topUp",
  "decrease",
  "exit",
  "withdrawSelf",
  "commission",
  "cap",
  "payout",
  "handOver",
  "profile",
  "wait",
] as const;

/** Something that somebody does. Much of it is refused, as it would be in life. */
export const anyDeed: fc.Arbitrary<Deed> = fc.record({
  do: fc.constantFrom(...deedNames),
  a: fc.nat(2),
  seat: fc.integer({ min: 1, max: 3 }),
  other: fc.integer({ min: 1, max: 3 }),
  size: fc.integer({ min: 1, max: 9 }),
});

/** Does it, and says whether it was accepted. */
export async function act(world: World, deed: Deed): Promise<boolean> {
  try {
    await deeds[deed.do](world, deed);
    return true;
  } catch (error) {
    if (error instanceof Error && /revert/.test(error.message)) return false;
    throw error;
  }
}

/** Takes a seat with room for delegations. */
export async function joinAs(world: World, a: number, size: number): Promise<void> {
  const keys = await world.ethers.getContractAt("SeatKeys", await world.custody.SEAT_KEYS());
  const own = world.custody.connect(person(world, a));
  const self = parseEther(String(5_000_000 + size * 100_000));
  const asked = { self, commission: size * 100, delegationCap: parseEther("9000000") };
  await own.join(await newSeat({ ...world, keys }, person(world, a), asked), NO_PERMIT);
}

const deeds: Record<Deed["do"], (world: World, deed: Deed) => Promise<void>> = {
  join: (world, { a, size }) => joinAs(world, a, size),
  delegate: async (world, { a, seat, size }) => {
    await by(world, a).delegateStake(seat, thousands(size), 10_000, NO_PERMIT);
  },
  undelegate: async (world, { a, seat, size }) => {
    await by(world, a).undelegateStake(seat, thousands(size));
  },
  redelegate: async (world, { a, seat, other, size }) => {
    await by(world, a).redelegateStake(seat, other, thousands(size), 10_000);
  },
  withdraw: async (world, { a, seat }) => {
    const requests = await world.custody.requestCount(seat, person(world, a));
    await by(world, a).withdrawStake(seat, requests === 0n ? [0] : [requests - 1n]);
  },
  claim: async (world, { a, seat, size }) => {
    await (size % 2 === 0 ? by(world, a).claimSeat(seat) : by(world, a).claimDelegation(seat, person(world, a)));
  },
  compound: async (world, { a, seat }) => {
    await by(world, a).compound(seat, person(world, a));
  },
  slash: async (world, { seat, size }) => {
    const fault = world.ethers.id(`fault in ${await world.ethers.provider.getBlockNumber()}`);
    await world.custody.connect(world.clerk).slash(seat, size * 50, size % 3 === 0 ? 1000 : 0, world.mallory, fault);
  },
  serve: async (world, { seat }) => {
    await world.custody.connect(world.clerk).recordService(seat);
  },
  topUp: async (world, { seat, size }) => {
    await (await byOwner(world, seat)).topUp(seat, thousands(size), NO_PERMIT);
  },
  decrease: async (world, { seat, size }) => {
    await (await byOwner(world, seat)).decreaseSelf(seat, thousands(size));
  },
  exit: async (world, { seat, size }) => {
    if (size < 4) await (await byOwner(world, seat)).exit(seat);
  },
  withdrawSelf: async (world, { seat }) => {
    await (await byOwner(world, seat)).withdrawSelf(seat);
  },
  commission: async (world, { seat, size }) => {
    await (await byOwner(world, seat)).setCommission(seat, size * 120);
  },
  cap: async (world, { seat, size }) => {
    await (await byOwner(world, seat)).setDelegationCap(seat, thousands(size * 1000));
  },
  payout: async (world, { seat, size }) => {
    await (await byOwner(world, seat)).setPayout(seat, size % 2 === 0 ? world.mallory.address : ZeroAddress);
  },
  handOver: async (world, { a, seat }) => {
    await (await byOwner(world, seat)).offerSeat(seat, person(world, a));
    await by(world, a).acceptSeat(seat);
  },
  profile: async (world, { seat, size }) => {
    const { owner } = await world.custody.seatOf(seat);
    const own = world.profiles.connect(await world.ethers.getSigner(owner));
    const gateways = [`https://gateway${size}.example/{sender}/{data}.json`];
    await own.setProfile(seat, { name: `Provider ${size}`, gateways, delivery: "", contact: "" });
  },
  wait: async ({ networkHelpers }, { size }) => {
    await networkHelpers.time.increase(size * 86_400);
  },
};

function thousands(size: number): bigint {
  return parseEther(String(size * 1000));
}

/** One of three people. */
export function person({ alice, bob, carol }: Pick<World, "alice" | "bob" | "carol">, which: number) {
  return [alice, bob, carol][which] ?? alice;
}

function by(world: World, which: number) {
  return world.custody.connect(person(world, which));
}

async function byOwner(world: World, seat: number) {
  const { owner } = await world.custody.seatOf(seat);
  return owner === ZeroAddress ? world.custody : world.custody.connect(await world.ethers.getSigner(owner));
}
