import { hasFlag } from "./hasFlag.ts";

/** Where a name is in its life. `free` includes names under the decaying premium, see {@link available}. */
export type EntryState = "registered" | "grace" | "free" | "reserved";

/** The state that the registry's facts make. */
export function entryState(facts: {
  isLive: boolean;
  isSubname: boolean;
  expiry: number;
  gracePeriod: number;
  flags: number;
  now: number;
}): EntryState {
  const { isLive, isSubname, expiry, gracePeriod, flags, now } = facts;
  if (isLive) return "registered";
  if (!isSubname && expiry !== 0 && now < expiry + gracePeriod) return "grace";
  return hasFlag(flags, "reserved") ? "reserved" : "free";
}
