import type { Sent } from "../chain/Sent.ts";
import { write } from "../chain/write.ts";
import { parseName } from "../names/parseName.ts";
import { checkRecords } from "../offchain/statements/checkRecords.ts";
import { recordChangesOf } from "../offchain/statements/recordChangesOf.ts";
import type { RecordChanges } from "../records/RecordChanges.ts";
import type { L2 } from "./L2.ts";
import { requireL2Issuer } from "./requireL2Issuer.ts";

/**
 * Writes records of a name on the L2, given as for {@link setRecords}; `null` removes one. Callable by its owner. They show
 * here with the L2's next state.
 *
 * @throws {@link NameNotFoundError} where the name is not on this L2, {@link UnknownCoinError}, {@link InvalidAddressError},
 * {@link InvalidRecordError}, {@link ContractRefusedError} for anybody but the owner, and what any transaction throws.
 * @example
 * await setL2Records(l2, { name: "bob.acme.dim", records: { texts: { url: "https://bob.example" } } });
 */
export async function setL2Records(l2: L2, args: { name: string; records: RecordChanges }): Promise<Sent> {
  const { name, node } = parseName(args.name, l2.here.tld);
  const changes = recordChangesOf(args.records).map(([key, value]) => ({ key, value: value ?? "" }));
  checkRecords(changes.filter(({ value }) => value !== ""));
  const issuer = await requireL2Issuer(l2, name);
  return await write(l2.there, "L2Names", "setRecords", [issuer, node, changes], { name });
}
