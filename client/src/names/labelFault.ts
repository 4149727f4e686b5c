import { size, stringToHex } from "viem";

import { isAddressText } from "./isAddressText.ts";

/**
 * Why a normalised label can be no name of ANS, as a half sentence; undefined for one that can. The contracts check the
 * same.
 *
 * @example
 * labelFault("alice"); // undefined
 * labelFault(""); // "it has an empty label"
 */
export function labelFault(label: string): string | undefined {
  if (label === "") return "it has an empty label";
  if (label.includes(".")) return "a label holds no dot";
  const bytes = size(stringToHex(label));
  if (bytes > 255) return `its label has ${bytes} bytes, and 255 are the most`;
  if (isAddressText(label)) return "it is itself an address";
  return undefined;
}
