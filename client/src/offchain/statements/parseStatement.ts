import { size, stringToHex } from "viem";

import { InvalidMessageError } from "../../errors/offchain.ts";
import {
  addressField,
  type Fields,
  fieldsOf,
  listField,
  nameField,
  pathOf,
  signatureField,
  textField,
  timeField,
  uint32Field,
} from "../fields.ts";
import { recordFault } from "../query/recordFault.ts";
import { offchainLimits } from "./offchainLimits.ts";
import type { ProfileRecord, SignedGrant, SignedProfile, SignedRelease, SignedTransfer } from "./Statement.ts";

/**
 * Takes anything, as JSON from outside, as a signed grant. The signature itself is not verified.
 *
 * @throws {@link InvalidMessageError} that names the field, {@link InvalidNameError}.
 * @example
 * const grant = parseGrant(await request.json());
 */
export function parseGrant(value: unknown): SignedGrant {
  const fields = fieldsOf(value, "grant");
  return { name: nameField(fields, "name"), ...grantFields(fields) };
}

/** Takes anything as a signed transfer, see {@link parseGrant}. */
export function parseTransfer(value: unknown): SignedTransfer {
  const fields = fieldsOf(value, "transfer");
  return { name: nameField(fields, "name"), ...transferFields(fields) };
}

/** Takes anything as a signed profile, see {@link parseGrant}; its records must be ones that a resolver can answer. */
export function parseProfile(value: unknown): SignedProfile {
  const fields = fieldsOf(value, "profile");
  return { name: nameField(fields, "name"), ...profileFields(fields) };
}

/** Takes anything as a signed release, see {@link parseGrant}. */
export function parseRelease(value: unknown): SignedRelease {
  const fields = fieldsOf(value, "release");
  return { name: nameField(fields, "name"), ...releaseFields(fields) };
}

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
  return checkRecords(
    list.map((each, index) => {
      const record = fieldsOf(each, `${pathOf(fields, "records")}[${index}]`);
      const key = textField(record, "key", offchainLimits.key);
      return { key, value: textField(record, "value", offchainLimits.value) };
    }),
    pathOf(fields, "records"),
  );
}

/**
 * Checks that records can make a profile: that no key is there twice, that each value is what its key says, and that
 * all together are not too long.
 *
 * @throws {@link InvalidMessageError} that names the record.
 */
export function checkRecords(records: ProfileRecord[], at = "records"): ProfileRecord[] {
  const seen = new Set<string>();
  let bytes = 0;
  for (const [index, { key, value }] of records.entries()) {
    const fault = seen.has(key) ? "is there twice" : recordFault({ key, value });
    if (fault !== undefined) throw new InvalidMessageError(`${at}[${index}]`, `${JSON.stringify(key)} ${fault}`);
    seen.add(key);
    bytes += size(stringToHex(key)) + size(stringToHex(value));
  }
  if (bytes > offchainLimits.profile) {
    throw new InvalidMessageError(at, `have ${bytes} bytes together, and ${offchainLimits.profile} are the most`);
  }
  return records;
}
