import { hex, text } from "../chain/arguments.ts";
import { primaries } from "../data/projectionTables.ts";
import type { Handler, Handlers } from "./Handler.ts";

/** The primary names that addresses claim, on this chain and on all. Whether a claim is true is for who reads it to ask. */
export const primaryHandlers: Handlers = {
  "ReverseRegistrar.NameForAddrChanged": claimed("chain"),
  "ReverseRegistrar.DefaultNameForAddrChanged": claimed("all"),
};

function claimed(scope: "chain" | "all"): Handler {
  return async (event, projection) => {
    await projection.put(primaries, { account: hex(event, "account"), scope, name: text(event, "name") });
  };
}
