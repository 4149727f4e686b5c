import { type AnsContext, NameNotFoundError, showTime, whois } from "../../src/index.ts";
import { CommandError } from "../terminal/errors.ts";

/** What to say of a name that does not resolve: that it has expired, where its owner can still renew it. */
export async function notFound(ans: AnsContext, name: string): Promise<CommandError | NameNotFoundError> {
  const { state, graceEnd } = await whois(ans, { name });
  if (state !== "grace" || graceEnd === null) return new NameNotFoundError(name);
  return new CommandError(
    "NAME_IN_GRACE",
    `${name} has expired: renew it with \`ans renew ${name}\` until ${showTime(graceEnd)}.`,
  );
}
