import { type AnsContext, type Pending, register, type Registered, waitForCommitment } from "../../src/index.ts";
import type { Progress } from "../terminal/progress.ts";
import { savePending } from "./pendingFolder.ts";
import { told } from "./told.ts";

/** Waits until the commitment has aged, registers, and pays. */
export async function registerNow(ans: AnsContext, pending: Pending, progress: Progress): Promise<Registered> {
  const { registration, name, years } = pending;
  let isWaiting = false;
  const onWait = (seconds: number) => {
    const text = `Waiting until the commitment has aged: ${Math.ceil(seconds)} s to go`;
    if (isWaiting) progress.update(text);
    else progress.step(text);
    isWaiting = true;
  };
  await waitForCommitment(ans, { registration, onWait });

  progress.step(`Registering ${name}`);
  const note = async ({ hash, functionName }: { hash: `0x${string}`; functionName: string }) => {
    if (functionName === "approve") return progress.update(`Approving the price (transaction ${hash})`);
    progress.update(`Registering ${name} (transaction ${hash})`);
    await savePending({ ...pending, registerHash: hash }, "replace");
  };
  const maxPrice = BigInt(pending.maxPrice);
  return await told(ans, note, (context) => register(context, { registration, years, maxPrice }));
}
