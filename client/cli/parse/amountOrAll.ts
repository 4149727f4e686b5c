import { parseDimt } from "./dimt.ts";

/** Reads an amount of DIMT in wei, or "all". */
export function parseAmountOrAll(text: string): bigint | "all" {
  return text === "all" ? "all" : parseDimt("The amount")(text);
}
