import { InvalidMessageError } from "../errors/offchain.ts";
import { fieldsOf, pathOf, textField } from "../offchain/fields.ts";
import { base64Field } from "./base64Field.ts";
import type { DimMeta } from "./DimMeta.ts";
import { parseDimKey } from "./parseDimKey.ts";

const types: Readonly<Record<string, DimMeta["type"]>> = {
  "1": 1,
  mkm: 1,
  MKM: 1,
  "2": 2,
  btc: 2,
  BTC: 2,
  "4": 4,
  eth: 4,
  ETH: 4,
};

/**
 * Takes anything as a DIM meta. Neither its fingerprint nor what ID it is of is checked: see {@link getDimProfile}.
 *
 * @throws {@link InvalidMessageError} that names the field.
 * @example
 * const meta = parseDimMeta(JSON.parse(text));
 */
export function parseDimMeta(value: unknown): DimMeta {
  const fields = fieldsOf(value, "meta");
  const type = types[String(fields.value["type"] ?? fields.value["version"])];
  if (type === undefined) throw new InvalidMessageError("meta.type", "must be 1, 2 or 4");
  const key = parseDimKey(fieldsOf(fields.value["key"], "meta.key"));
  const hasSeed = type === 1;
  for (const name of ["seed", "fingerprint"]) {
    if (!hasSeed && fields.value[name] !== undefined)
      throw new InvalidMessageError(pathOf(fields, name), "must not be there");
  }
  if (!hasSeed && key.algorithm !== "ECC") throw new InvalidMessageError("meta.key", "must be of ECC for this type");
  return {
    type,
    key,
    seed: hasSeed ? textField(fields, "seed", 64) : null,
    fingerprint: hasSeed ? base64Field(fields, "fingerprint") : null,
  };
}
