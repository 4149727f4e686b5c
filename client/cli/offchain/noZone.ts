import { CommandError } from "../terminal/errors.ts";

/** Why nothing can be done with a name that is in no zone. */
export function noZone(name: string): CommandError {
  return new CommandError(
    "NO_ZONE",
    `Neither ${name} nor a name above it keeps names off-chain: its owner makes it a zone with \`ans zone set\`.`,
  );
}
