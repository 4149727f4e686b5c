import { type AnsContext, available, NameReservedError, NameTakenError } from "../../src/index.ts";

/** Makes sure that a name can be had, before anything is spent on it. */
export async function checkFree(ans: AnsContext, name: string): Promise<void> {
  const { state, until } = await available(ans, { name });
  if (state === "registered" || state === "grace") throw new NameTakenError(name, until);
  if (state === "reserved") throw new NameReservedError(name);
}
