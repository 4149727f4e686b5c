import type { AnsContext } from "../context/AnsContext.ts";
import { CommitmentTooOldError, CommitmentUnknownError } from "../errors/commitments.ts";
import { type CommitmentStatus, commitmentStatus } from "./commitmentStatus.ts";
import type { Registration } from "./Registration.ts";

/**
 * Waits until the commitment to a registration can be used.
 *
 * A node that makes a block for each transaction (as Hardhat's) stands still while nobody sends any: the commitment is
 * taken to be ready when this machine's clock says so too.
 *
 * @throws {@link CommitmentUnknownError}, {@link CommitmentTooOldError}; what `signal` is aborted with.
 * @example
 * await waitForCommitment(ans, { registration, onWait: (seconds) => console.log(`${seconds} s to go`) });
 */
export async function waitForCommitment(
  context: AnsContext,
  args: { registration: Registration; signal?: AbortSignal; onWait?: (secondsLeft: number) => void },
): Promise<CommitmentStatus> {
  const { registration, signal, onWait } = args;
  const started = Date.now() / 1000;
  let first: CommitmentStatus | undefined;
  for (;;) {
    signal?.throwIfAborted();
    const status = await commitmentStatus(context, { registration });
    first ??= status;
    if (status.state === "none") throw new CommitmentUnknownError();
    if (status.state === "expired") throw new CommitmentTooOldError(status.expiresAt);
    // One second less than passed: a block's time is a whole second, and the next one's may already be rounded up.
    const elapsed = Math.max(0, Math.floor(Date.now() / 1000 - started) - 1);
    const left = status.readyAt - Math.max(status.now, first.now + elapsed);
    if (status.state === "ready" || left <= 0) return status;
    onWait?.(left);
    await pause(Math.min(left, 1) * 1000, signal);
  }
}

function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds);
    function done(): void {
      clearTimeout(timer);
      signal?.removeEventListener("abort", done);
      resolve();
    }
    signal?.addEventListener("abort", done);
  });
}
