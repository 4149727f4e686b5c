import type { AnsContext } from "../context/AnsContext.ts";
import type { Call } from "../chain/Call.ts";
import { canBatch } from "../chain/canBatch.ts";
import { hasMulticall, multicall } from "../chain/multicall.ts";
import { sendPrepared } from "../chain/sendPrepared.ts";
import { sendTogether } from "../chain/sendTogether.ts";
import { InvalidArgumentError } from "../errors/records.ts";
import { checkSeat } from "./checkSeat.ts";
import { commitmentOf } from "./commitmentOf.ts";
import { type CommitmentStatus, commitmentStatus } from "./commitmentStatus.ts";
import type { Registration } from "./Registration.ts";

/**
 * Announces several registrations: with one confirmation where the wallet makes several calls at once (EIP-5792), in one
 * transaction where the chain has Multicall3 (a commitment is the same whoever makes it), else in a transaction for each.
 * Sends nothing for those that are announced already, so that it can be called again after an interruption.
 *
 * @returns How far each is, in the order given.
 * @throws As {@link commit}.
 * @example
 * await commitMany(ans, { registrations: [one, two] });
 */
export async function commitMany(
  context: AnsContext,
  args: { registrations: readonly Registration[] },
): Promise<CommitmentStatus[]> {
  const { registrations } = args;
  if (registrations.length === 0) throw new InvalidArgumentError("registrations", "there is none. Give at least one.");
  const status = () => Promise.all(registrations.map((registration) => commitmentStatus(context, { registration })));
  const before = await status();
  const missing = registrations.filter((_, index) => ["none", "expired"].includes(before[index]?.state ?? "none"));
  if (missing.length === 0) return before;
  for (const seat of new Set(missing.map((each) => each.seat))) await checkSeat(context, seat);
  await sendAll(
    context,
    missing.map((each) => ({ contract: "NameRegistrar", functionName: "commit", args: [commitmentOf(context, each)] })),
  );
  return await status();
}

async function sendAll(context: AnsContext, calls: readonly Call[]): Promise<void> {
  const isThrough = calls.length > 1 && !(await canBatch(context)) && (await hasMulticall(context));
  if (!isThrough) return void (await sendTogether(context, calls));
  await sendPrepared(context, multicall(context, calls), { contract: "NameRegistrar", functionName: "commit" });
}
