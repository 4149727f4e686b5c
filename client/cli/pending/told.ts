import type { AnsContext, Submitted } from "../../src/index.ts";

/**
 * Runs `work` with a context that tells `note` of each transaction as soon as it is sent, and waits until all is noted.
 * A note that fails is only a note: what it is about was sent.
 */
export async function told<Result>(
  ans: AnsContext,
  note: (sent: Submitted) => Promise<void>,
  work: (context: AnsContext) => Promise<Result>,
): Promise<Result> {
  let noted = Promise.resolve();
  const onTransaction = (sent: Submitted) => {
    noted = noted.then(() => note(sent)).catch(() => undefined);
  };
  try {
    return await work({ ...ans, onTransaction });
  } finally {
    await noted;
  }
}
