import { chainTime } from "../chain/chainTime.ts";
import { read } from "../chain/read.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { commitmentOf } from "./commitmentOf.ts";
import type { Registration } from "./Registration.ts";

/** How far a commitment is. The times are Unix seconds by the chain's clock, 0 where there is no commitment. */
export type CommitmentStatus = {
  state: "none" | "ageing" | "ready" | "expired";
  committedAt: number;
  /** From when on the registration may follow. */
  readyAt: number;
  /** Until when. */
  expiresAt: number;
  /** The time of the latest block. */
  now: number;
};

/**
 * Says how far the commitment to a registration is.
 *
 * @example
 * const { state, readyAt } = await commitmentStatus(ans, { registration });
 */
export async function commitmentStatus(
  context: AnsContext,
  args: { registration: Registration },
): Promise<CommitmentStatus> {
  const commitment = commitmentOf(context, args.registration);
  const [at, least, most, now] = await Promise.all([
    read(context, "NameRegistrar", "committedAt", [commitment]),
    read(context, "NameRegistrar", "MIN_COMMITMENT_AGE", []),
    read(context, "NameRegistrar", "MAX_COMMITMENT_AGE", []),
    chainTime(context),
  ]);
  if (at === 0n) return { state: "none", committedAt: 0, readyAt: 0, expiresAt: 0, now };
  const readyAt = Number(at + least);
  const expiresAt = Number(at + most);
  const state = now >= expiresAt ? "expired" : now >= readyAt ? "ready" : "ageing";
  return { state, committedAt: Number(at), readyAt, expiresAt, now };
}
