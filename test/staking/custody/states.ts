import type { HardhatEthers } from "@nomicfoundation/hardhat-ethers/types";
import { parseEther } from "ethers";

import { DAY, delegate, deployStaking, join, million, slash, type Status } from "../../helpers/staking.ts";

/** What dave has delegated to the seat of {@link seatIn}. */
export const DELEGATED = parseEther("1000");

/**
 * The custody with one place, and a seat of alice in some state: 10,000,000 DIMT of her own, to which dave delegated.
 * bob has the other seat, with 5,000,000.
 */
export async function seatIn(ethers: HardhatEthers, state: keyof typeof Status) {
  const s = await deployStaking(ethers, { places: 1 });
  if (state === "Standby") await join(s, s.bob, { delegationCap: million(10) });
  const seat = await join(s, s.alice, { self: million(10), delegationCap: million(10) });
  if (state !== "Standby") await join(s, s.bob, { delegationCap: million(10) });
  const other = 3n - seat;
  await delegate(s, seat, s.dave, DELEGATED);
  if (state === "Jailed") await slash(s, seat, 1n);
  if (state === "Exiting" || state === "Exited") await s.custody.connect(s.alice).exit(seat);
  if (state === "Exited") {
    await ethers.provider.send("evm_increaseTime", [14 * DAY]);
    await s.custody.withdrawSelf(seat);
  }
  const asked = state === "None" ? 99n : seat;
  const { until, lease } = await s.custody.seatOf(asked);
  return { ...s, seat: asked, other, until, lease };
}

/** What {@link seatIn} makes. */
export type SeatIn = Awaited<ReturnType<typeof seatIn>>;
