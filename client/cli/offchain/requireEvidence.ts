import type { Evidence, KeptName } from "../../src/index.ts";
import { CommandError } from "../terminal/errors.ts";

/** The evidence of a name, or why there is none to go on from. */
export function requireEvidence({ name, evidence }: KeptName): Evidence {
  if (evidence !== undefined) return evidence;
  throw new CommandError(
    "NOT_GRANTED",
    `Nobody has a grant of ${name}: ask the issuer of its zone for one (\`ans subname grant\`).`,
  );
}
