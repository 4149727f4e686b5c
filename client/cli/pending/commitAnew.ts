import { bytesToHex } from "viem";

import { type AnsContext, commit, commitmentStatus, type Pending } from "../../src/index.ts";
import type { Progress } from "../terminal/progress.ts";
import { checkFree } from "./checkFree.ts";
import { landed } from "./landed.ts";
import { savePending } from "./pendingFolder.ts";
import { told } from "./told.ts";

/**
 * Commits, unless there is a commitment on chain that can still be used. One that expired is made anew with a new
 * secret, which is on disk before it is sent.
 *
 * @returns The registration that is committed to.
 */
export async function commitAnew(ans: AnsContext, kept: Pending, progress: Progress): Promise<Pending> {
  await landed(ans, kept.commitHash);
  const { state } = await commitmentStatus(ans, kept);
  if (state === "ageing" || state === "ready") return kept;
  await checkFree(ans, kept.name);
  const pending = state === "expired" ? await withNewSecret(kept) : kept;
  const text = `Committing to ${pending.name}`;
  progress.step(text);
  const note = async ({ hash }: { hash: `0x${string}` }) => {
    progress.update(`${text} (transaction ${hash})`);
    await savePending({ ...pending, commitHash: hash }, "replace");
  };
  const { sent } = await told(ans, note, (context) => commit(context, pending));
  return { ...pending, commitHash: sent?.hash };
}

async function withNewSecret(kept: Pending): Promise<Pending> {
  const secret = bytesToHex(crypto.getRandomValues(new Uint8Array(32)));
  const pending = { ...kept, registration: { ...kept.registration, secret }, commitHash: undefined };
  await savePending(pending, "replace");
  return pending;
}
