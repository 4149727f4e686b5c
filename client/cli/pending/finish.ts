import { type AnsContext, AnsError, type Pending, type Registered } from "../../src/index.ts";
import { CommandError } from "../terminal/errors.ts";
import { whenInterrupted } from "../terminal/interruption.ts";
import { oneSentence } from "../terminal/oneSentence.ts";
import { createProgress, type Progress } from "../terminal/progress.ts";
import { commitAnew } from "./commitAnew.ts";
import { removePending } from "./pendingFolder.ts";
import { registerNow } from "./registerNow.ts";

// The next block may be a little younger than the clocks say: what is too young now is ready a few blocks later.
const patience = 60;

/**
 * Commits where that is still to be done, waits, registers, and then forgets the registration, which is not needed any
 * more. Whatever goes wrong on the way, the registration stays on disk.
 *
 * @param ans The context that signs.
 */
export async function finish(ans: AnsContext, pending: Pending): Promise<Registered> {
  const progress = createProgress();
  const release = whenInterrupted(
    `${pending.name} is not registered yet: finish it with \`ans register ${pending.name}\`.`,
    progress,
  );
  try {
    const registered = await tryUntilDue(ans, pending, progress);
    progress.done();
    await removePending(pending);
    return registered;
  } catch (error) {
    progress.failed();
    throw error instanceof AnsError ? withAdvice(error, pending.name) : error;
  } finally {
    release();
  }
}

async function tryUntilDue(ans: AnsContext, kept: Pending, progress: Progress): Promise<Registered> {
  let pending = kept;
  for (let attempt = 1; ; attempt++) {
    pending = await commitAnew(ans, pending, progress);
    try {
      return await registerNow(ans, pending, progress);
    } catch (error) {
      if (!isEarlyOrLate(error) || attempt > patience) throw error;
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  }
}

function isEarlyOrLate(error: unknown): boolean {
  return error instanceof AnsError && (error.code === "COMMITMENT_TOO_YOUNG" || error.code === "COMMITMENT_TOO_OLD");
}

function withAdvice(error: AnsError, name: string): CommandError {
  const words = oneSentence(error.message).replace(/\.$/, "");
  const advice =
    error.code === "NAME_TAKEN"
      ? `nothing was paid: forget the registration with \`ans pending --discard ${name}\``
      : `the registration is kept: finish it with \`ans register ${name}\``;
  return new CommandError(error.code, `${words}; ${advice}.`, { cause: error });
}
