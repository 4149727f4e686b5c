import type { Parameters } from "../Parameters.ts";
import { problemsOfAddress } from "./addresses.ts";
import { problemsOfTime } from "./bounds.ts";
import { localChain } from "./chains.ts";

/** Refuses a delay that would surprise people, and a foundation that is nobody. */
export function problemsOfTimelock({ chainId, timelock: { delay, foundation } }: Parameters): string[] {
  const least = chainId === localChain ? 1 : 3600;
  return [
    ...problemsOfAddress(foundation, "timelock.foundation"),
    ...problemsOfTime("timelock.delay", delay, least, 30 * 86_400),
  ];
}
