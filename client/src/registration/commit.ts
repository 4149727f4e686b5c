import type { Hex } from "viem";

import type { Sent } from "../chain/Sent.ts";
import { write } from "../chain/write.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { checkSeat } from "./checkSeat.ts";
import { commitmentOf } from "./commitmentOf.ts";
import { type CommitmentStatus, commitmentStatus } from "./commitmentStatus.ts";
import type { Registration } from "./Registration.ts";

/** A commitment that is on chain. `sent` is undefined where it was there already. */
export type Commitment = CommitmentStatus & { commitment: Hex; sent: Sent | undefined };

/**
 * Announces a registration without telling which: the first of the two steps to a name. Sends nothing where the
 * commitment is on chain and can still be used, so that it can be called again after an interruption.
 *
 * @throws {@link SeatNotActiveError}, {@link InsufficientEthError}, {@link SignatureRejectedError} and what any transaction throws.
 * @example
 * const { readyAt } = await commit(ans, { registration });
 */
export async function commit(context: AnsContext, args: { registration: Registration }): Promise<Commitment> {
  const commitment = commitmentOf(context, args.registration);
  const before = await commitmentStatus(context, args);
  if (before.state === "ageing" || before.state === "ready") return { ...before, commitment, sent: undefined };
  await checkSeat(context, args.registration.seat);
  const sent = await write(context, "NameRegistrar", "commit", [commitment]);
  return { ...(await commitmentStatus(context, args)), commitment, sent };
}
