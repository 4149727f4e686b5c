import type { AnsContext } from "../context/AnsContext.ts";
import { explain, type Hints } from "../errors/explain.ts";

export type { Hints };

/** Runs `work` and throws what goes wrong as an {@link AnsError}, see {@link explain}. */
export async function explained<T>(context: AnsContext, work: () => Promise<T>, hints: Hints = {}): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw explain(error, { url: urlOf(context), ...hints });
  }
}

function urlOf(context: AnsContext): string | undefined {
  const url: unknown = context.publicClient.transport["url"];
  return typeof url === "string" ? url : undefined;
}
