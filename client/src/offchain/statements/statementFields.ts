import {
  addressField,
  type Fields,
  fieldsOf,
  listField,
  pathOf,
  signatureField,
  textField,
  timeField,
  uint32Field,
} from "../fields.ts";
import { checkRecords } from "./checkRecords.ts";
import { offchainLimits } from "./offchainLimits.ts";
import type { ProfileRecord, SignedGrant, SignedProfile, SignedRelease, SignedTransfer } from "./Statement.ts";

/** A grant without its name. */
export function grantFields(fields: Fields): Omit<SignedGrant, "name"> {
  return {
    owner: addressField(fields, "owner"),
    epoch: uint32Field(fields, "epoch", 1),
    expires: timeField(fields, "expires"),
    signature: signatureField(fields),
  };
}

/** A transfer without its name. */
export function transferFields(fields: Fields): Omit<SignedTransfer, "name"> {
  return {
    to: addressField(fields, "to"),
    epoch: uint32Field(fields, "epoch", 1),
    deadline: timeField(fields, "deadline"),
    signature: signatureField(fields),
  };
}

/** A profile without its name. */
export function profileFields(fields: Fields): Omit<SignedProfile, "name"> {
  return {
    epoch: uint32Field(fields, "epoch", 1),
    revision: uint32Field(fields, "revision", 1),
    expires: timeField(fields, "expires"),
    records: recordsField(fields),
    signature: signatureField(fields),
  };
}

/** A release without its name. */
export function releaseFields(fields: Fields): Omit<SignedRelease, "name"> {
  return {
    epoch: uint32Field(fields, "epoch", 1),
    revision: uint32Field(fields, "revision", 0),
    deadline: timeField(fields, "deadline"),
    signature: signatureField(fields),
  };
}

function recordsField(fields: Fields): ProfileRecord[] {
  const list = listField(fields, "records", offchainLimits.records);
  const at = pathOf(fields, "records");
  const records = list.map((each, index) => {
    const record = fieldsOf(each, `${at}[${index}]`);
    const key = textField(record, "key", offchainLimits.key);
    return { key, value: textField(record, "value", offchainLimits.value) };
  });
  checkRecords(records, at);
  return records;
}
