import { useState } from "react";

import { useT } from "../text/LanguageContext.ts";
import { parseDimt, sayDimt } from "./say/sayDimt.ts";

/** An amount of DIMT that is being typed. Both amounts are in DIMT wei. */
export type Typed = {
  typed: string;
  type: (text: string) => void;
  /** What was typed, where it can be used. */
  amount: bigint | undefined;
  /** What is wrong with it, in words. */
  fault: string | undefined;
};

/** Reads an amount as it is typed, and holds it to bounds. */
export function useAmount(bounds: { least?: bigint; most?: bigint | undefined; first?: string } = {}): Typed {
  const t = useT();
  const { least = 1n, most, first = "" } = bounds;
  const [typed, type] = useState(first);
  const read = parseDimt(typed);
  const fault = ((): string | undefined => {
    if (typed.trim() === "") return undefined;
    if (read === undefined) return t("That is no amount. Write digits, as 1500 or 0.5.");
    if (most !== undefined && read > most) return t("{dimt} is the most here.", { dimt: sayDimt(most, 6) });
    if (read < least) return t("{dimt} is the least here.", { dimt: sayDimt(least, 18) });
    return undefined;
  })();
  return { typed, type, amount: fault === undefined ? read : undefined, fault };
}
