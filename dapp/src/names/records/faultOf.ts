import { encodeAddress, encodeContenthash, parseDimAddress } from "@ans/client";

import type { Row } from "./Row.ts";

/** The error that writing a record would end in; undefined for one that can be written. */
export function faultOf({ kind, key, value }: Row): unknown {
  if (value.trim() === "") return undefined;
  try {
    if (kind === "address") encodeAddress(key, value);
    if (kind === "contenthash") encodeContenthash(value);
    if (kind === "dim") parseDimAddress(value);
    return undefined;
  } catch (error) {
    return error;
  }
}
