import { type AnsContext, type Call, decodeCall, parseCall } from "@ans/client";

/** A call that was typed: what it is, or what is wrong with it. */
export type TypedCall = { text: string; call?: Call; readBack?: string; error?: unknown };

/** Reads calls as they are typed, one a line. */
export function readCalls(ans: AnsContext, typed: string): TypedCall[] {
  return typed
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((text) => {
      try {
        const call = parseCall(ans, text);
        return { text, call, readBack: decodeCall(ans, call).text };
      } catch (error) {
        return { text, error };
      }
    });
}
