import { parseEther } from "viem";

import { UsageError } from "../terminal/errors.ts";

/** Reads an amount of DIMT, as a person writes it ("32" or "0.5"), in DIMT wei. */
export function parseDimt(option: string): (text: string) => bigint {
  return (text) => {
    const amount = text.trim().replace(/\s*DIMT$/i, "");
    if (/^\d{1,12}(\.\d{1,18})?$/.test(amount)) return parseEther(amount);
    throw new UsageError(`${option} ${text} is no amount: give a number of DIMT, such as 32 or 0.5.`);
  };
}
