import { decodeErrorResult, isHex } from "viem";

import { errorsAbi } from "../abi/errors.ts";

/** The error inside of one that passes it on as bytes; undefined if it is none of the contracts'. */
export function innerError(data: unknown): { errorName: string; args: readonly unknown[] } | undefined {
  if (!isHex(data)) return undefined;
  try {
    const { errorName, args } = decodeErrorResult({ abi: errorsAbi, data });
    return { errorName, args: args ?? [] };
  } catch {
    return undefined;
  }
}
