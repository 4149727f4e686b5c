import { type Evidence, parseDimAddress } from "@ans/client";

import { dimNumber } from "../../indexer/projections/dimNumber.ts";

/**
 * The words by which an off-chain name is found: `dim:<number>`, of the DIM ID that its profile says. As for names on
 * the chain, only base58 addresses have a number.
 */
export function dimTerms({ profile }: Evidence): string[] {
  const id = profile?.records.find(({ key }) => key === "text:chat.dim.id")?.value;
  if (id === undefined) return [];
  try {
    const { entityType, digest, isEth } = parseDimAddress(id);
    const number = dimNumber({ metaType: isEth ? 4 : 1, entityType, digest });
    return number === undefined ? [] : [`dim:${number}`];
  } catch {
    return [];
  }
}
