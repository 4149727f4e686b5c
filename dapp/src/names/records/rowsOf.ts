import type { Records } from "@ans/client";

import type { Row } from "./Row.ts";

/** The records that a name has, for the editor. */
export function rowsOf(records: Records): Row[] {
  return [
    ...given(records.addresses, "address"),
    ...given(records.texts, "text"),
    ...given({ "": records.contenthash }, "contenthash"),
    ...given({ "": records.dim?.address ?? null }, "dim"),
  ];
}

function given(entries: Record<string, string | null>, kind: Row["kind"]): Row[] {
  return Object.entries(entries).flatMap(([key, value]) => (value === null ? [] : [{ kind, key, value }]));
}
