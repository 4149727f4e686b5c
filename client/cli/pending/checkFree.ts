import { type AnsContext, available, NameReservedError, NameTakenError, showTime } from "../../src/index.ts";
import { CommandError } from "../terminal/errors.ts";

/** Makes sure that a name can be had, before anything is spent on it. */
export async function checkFree(ans: AnsContext, name: string): Promise<void> {
  const { state, until = 0 } = await available(ans, { name });
  if (state === "registered") throw new NameTakenError(name, until);
  if (state === "reserved") throw new NameReservedError(name);
  if (state !== "grace") return;
  throw new CommandError(
    "NAME_TAKEN",
    `${name} has expired, but until ${showTime(until)} it can only be renewed: \`ans renew ${name}\`, or choose another name.`,
  );
}
