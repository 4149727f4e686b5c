import type { Projection } from "../data/Projection.ts";
import { names } from "../data/projectionTables.ts";
import type { RowOf } from "../data/table.ts";
import { labelText, ROOT } from "./nameText.ts";

/** A name, as the index keeps it. */
export type NameRow = RowOf<typeof names>;

/** The row of a name; that of one of which nothing was heard before, if there is none. */
export async function nameRow(projection: Projection, node: string): Promise<NameRow> {
  return (
    (await projection.get(names, { node })) ?? {
      node,
      parent: ROOT,
      label: null,
      name: labelText(node, null),
      depth: 2,
      owner: "",
      expiry: 0,
      seat: 0,
      version: 0,
      record_version: 0,
      is_subname: 0,
      is_emancipated: 0,
      is_reserved: 0,
      resolves_to_owner: 0,
      resolver: null,
      is_uncertain: 0,
      registered_at: 0,
      created_at: 0,
    }
  );
}

/** Changes some columns of a name. */
export async function changeName(projection: Projection, node: string, changes: Partial<NameRow>): Promise<void> {
  await projection.put(names, { ...(await nameRow(projection, node)), ...changes });
}

/** Says what a name is called and below which it is. Names below it are then called otherwise too. */
export async function callName(
  projection: Projection,
  node: string,
  called: { parent: string; label: string | null },
): Promise<void> {
  const row = await nameRow(projection, node);
  const above = called.parent === ROOT ? undefined : await nameRow(projection, called.parent);
  const label = called.label ?? row.label;
  const text = labelText(node, label);
  const name = above === undefined ? text : `${text}.${above.name}`;
  const depth = above === undefined ? 1 : above.depth + 1;
  await projection.put(names, { ...row, parent: called.parent, label, name, depth });
  if (row.created_at === 0 || row.name === name) return;
  for (const below of await projection.select(names, "WHERE parent = ?", [node])) {
    await callName(projection, below.node, { parent: node, label: below.label });
  }
}
