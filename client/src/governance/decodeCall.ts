import { type Abi, decodeFunctionData } from "viem";

import { abis } from "../chain/abis.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { contractNameOf } from "./contractNameOf.ts";
import type { Call } from "./Proposal.ts";

/** A call as people read it. */
export type DecodedCall = {
  /** The contract's name in the manifest, `null` for a contract of somebody else. */
  contract: string | null;
  /** `null` where the call is not one of that contract. */
  functionName: string | null;
  args: readonly unknown[];
  /** "NameRegistrar.setReserved([station], false)", which {@link parseCall} takes. */
  text: string;
};

/**
 * Says what a call of a proposal does.
 *
 * @example
 * for (const call of proposal.calls) console.log(decodeCall(ans, call).text);
 */
export function decodeCall(context: AnsContext, call: Call): DecodedCall {
  const contract = contractNameOf(context, call.target) ?? null;
  const value = call.value === 0n ? "" : ` with ${call.value} wei`;
  const abi: Abi | undefined = Object.entries(abis).find(([name]) => name === contract)?.[1];
  try {
    if (abi !== undefined) {
      const { functionName, args = [] } = decodeFunctionData({ abi, data: call.data });
      return {
        contract,
        functionName,
        args,
        text: `${contract}.${functionName}(${args.map(show).join(", ")})${value}`,
      };
    }
  } catch {
    // Not one of its functions.
  }
  return { contract, functionName: null, args: [], text: `${contract ?? call.target}: ${call.data}${value}` };
}

function show(value: unknown): string {
  if (typeof value === "string") return /^[\w.:/-]+$/.test(value) ? value : JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(show).join(", ")}]`;
  if (typeof value !== "object" || value === null) return String(value);
  const fields = Object.entries(value).map(([name, each]) => `${name}: ${show(each)}`);
  return `(${fields.join(", ")})`;
}
