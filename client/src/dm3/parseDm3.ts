import { isHex } from "viem";

import { InvalidMessageError } from "../errors/offchain.ts";
import { type Fields, fieldsOf, listField, pathOf, textField } from "../offchain/fields.ts";
import type { Dm3DeliveryService, Dm3Profile, SignedDm3Profile } from "./Dm3Profile.ts";

const MOST_SERVICES = 32;
const MOST_TEXT = 1024;

/** Takes anything as a signed profile; nothing else may be in it, as in dm3's own schema. */
export function parseSignedDm3Profile(value: unknown): SignedDm3Profile {
  const fields = exactly(fieldsOf(value, "dm3 profile"), "profile", "signature");
  const signature = fields.value["signature"];
  if (!isHex(signature) || signature.length % 2 !== 0) {
    throw new InvalidMessageError(pathOf(fields, "signature"), "must be a signature in hex");
  }
  return { profile: parseDm3Profile(fields.value["profile"]), signature };
}

/** Takes anything as what a person says to be reached by dm3. */
export function parseDm3Profile(value: unknown): Dm3Profile {
  const fields = fieldsOf(value, "dm3 profile.profile");
  exactly(fields, "publicEncryptionKey", "publicSigningKey", "deliveryServices");
  const deliveryServices = listField(fields, "deliveryServices", MOST_SERVICES).map((each, index) => {
    if (typeof each === "string" && each.length <= MOST_TEXT) return each;
    throw new InvalidMessageError(`${pathOf(fields, "deliveryServices")}[${index}]`, "must be a name");
  });
  return {
    publicEncryptionKey: keyField(fields, "publicEncryptionKey"),
    publicSigningKey: keyField(fields, "publicSigningKey"),
    deliveryServices,
  };
}

/** Takes anything as what a delivery service says about itself. */
export function parseDm3DeliveryService(value: unknown): Dm3DeliveryService {
  const fields = fieldsOf(value, "dm3 delivery service");
  exactly(fields, "publicSigningKey", "publicEncryptionKey", "url");
  return {
    publicSigningKey: keyField(fields, "publicSigningKey"),
    publicEncryptionKey: keyField(fields, "publicEncryptionKey"),
    url: textField(fields, "url", MOST_TEXT),
  };
}

/** A key is 32 bytes in padded base64, which dm3's schema itself does not ask for; anything else is of no use. */
function keyField(fields: Fields, key: string): string {
  const text = textField(fields, key, MOST_TEXT);
  if (/^[0-9A-Za-z+/]{42}[AEIMQUYcgkosw048]=$/.test(text)) return text;
  throw new InvalidMessageError(pathOf(fields, key), "must be a key of 32 bytes in base64");
}

function exactly(fields: Fields, ...known: readonly string[]): Fields {
  const other = Object.keys(fields.value).find((key) => !known.includes(key));
  if (other === undefined) return fields;
  throw new InvalidMessageError(pathOf(fields, other), "must not be there");
}
