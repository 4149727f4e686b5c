import { UsageError } from "../terminal/errors.ts";

/** The number of a proposal. */
export function parseProposalId(text: string): bigint {
  if (/^(\d{1,78}|0x[0-9a-f]{1,64})$/i.test(text)) return BigInt(text);
  throw new UsageError(`The proposal ${text} is no number of one: \`ans gov status\` shows them.`);
}
