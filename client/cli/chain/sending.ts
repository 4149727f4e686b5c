import type { AnsContext } from "../../src/index.ts";
import { createProgress } from "../terminal/progress.ts";
import type { Connection } from "./connect.ts";
import type { Signer } from "./signer.ts";

/**
 * Sends one thing and shows how far it is.
 *
 * @param text What is being done, as "Renewing alice.dim".
 */
export async function sending<Result>(
  connection: Connection,
  signer: Signer,
  text: string,
  work: (ans: AnsContext) => Promise<Result>,
): Promise<Result> {
  const ans = await connection.signing(signer);
  const progress = createProgress();
  progress.step(text);
  try {
    const onTransaction: AnsContext["onTransaction"] = ({ hash }) => progress.update(`${text} (transaction ${hash})`);
    const result = await work({ ...ans, onTransaction });
    progress.done();
    return result;
  } catch (error) {
    progress.failed();
    throw error;
  }
}
