import { delegate, duty, finalise, joinSeat, setSeatProfile, write } from "@ans/client";
import type { Address } from "viem";

import type { As } from "./accounts.ts";
import { delegationCap, delegations, gatewaysOf, providers, seatStake, type Provider } from "./providers.ts";

/** Has every provider take its seat, in the order of {@link providers}, and say where it answers. */
export async function openSeats(as: As, distributor: Address): Promise<void> {
  for (const provider of providers) {
    await write(as(distributor), "DIMToken", "transfer", [provider.owner, seatStake]);
    await openSeat(as, provider);
  }
}

/** Lends DIMT of the people who have some to seats. */
export async function delegateSamples(as: As): Promise<void> {
  for (const { delegator, seat, amount } of delegations) await delegate(as(delegator), { seat, amount });
}

/** Has the seat that is on duty state that all records are verified: its lease is renewed, and it earns its share. */
export async function finaliseRecords(as: As): Promise<void> {
  for (const [i, { operator }] of providers.entries()) {
    const seat = i + 1;
    const { isOnDuty } = await duty(as(operator), { seat, count: 1 });
    if (isOnDuty) await finalise(as(operator), { seat });
  }
}

async function openSeat(as: As, provider: Provider): Promise<void> {
  const { name, owner, operator, commission } = provider;
  const { seat } = await joinSeat(as(owner), { stake: seatStake, key: operator, commission, delegationCap });
  await setSeatProfile(as(owner), { seat, profile: { name, gateways: gatewaysOf(provider) } });
}
