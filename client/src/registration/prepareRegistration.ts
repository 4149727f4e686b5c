import { type Address, bytesToHex, getAddress, type Hex, isAddress, zeroAddress } from "viem";

import { accountOf } from "../context/accountOf.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { InvalidArgumentError } from "../errors/records.ts";
import { namehash } from "../names/namehash.ts";
import { parseLabel } from "../names/parseLabel.ts";
import { encodeRecords } from "../records/encodeRecords.ts";
import type { RecordChanges } from "../records/RecordChanges.ts";
import type { Registration } from "./Registration.ts";

/** What {@link prepareRegistration} takes. */
export type RegistrationWish = {
  name: string;
  /** Who gets the name. Default: the context's account. */
  owner?: Address | undefined;
  /** Default: the registry's default resolver. */
  resolver?: Address | undefined;
  /** The service provider seat that gets its share of the fee. Default: none. */
  seat?: number | undefined;
  /** Make the owner the name's ETH address. Default: true, unless `records` give an ETH address. */
  resolvesToOwner?: boolean | undefined;
  /** Make the name the owner's primary name. Only the owner may register it then. Default: false. */
  primary?: boolean | undefined;
  /** Records to write in the same transaction. */
  records?: RecordChanges | undefined;
  /** 32 bytes that nobody can guess. Default: random ones. */
  secret?: Hex | undefined;
};

/**
 * Makes the registration that is committed to and then registered, with a fresh secret. Sends nothing: save it, then
 * {@link commit} it, so that an interruption loses nothing.
 *
 * @throws {@link InvalidNameError}, {@link InvalidAddressError}, {@link InvalidRecordError}, {@link UnknownCoinError}.
 * @example
 * const registration = prepareRegistration(ans, { name: "alice", records: { texts: { url: "https://alice.example" } } });
 */
export function prepareRegistration(context: AnsContext, wish: RegistrationWish): Registration {
  const label = parseLabel(wish.name, context.tld);
  const owner = readAddress("owner", wish.owner ?? accountOf(context).account.address);
  const seat = wish.seat ?? 0;
  if (!Number.isInteger(seat) || seat < 0 || seat >= 2 ** 24) {
    throw new InvalidArgumentError("seat", `${seat} is no seat; give a whole number, 0 for none.`);
  }
  const records = encodeRecords(namehash(`${label}.${context.tld}`), wish.records ?? {});
  return {
    label,
    owner,
    secret: wish.secret ?? bytesToHex(crypto.getRandomValues(new Uint8Array(32))),
    resolver: readAddress("resolver", wish.resolver ?? zeroAddress),
    seat,
    resolvesToOwner: wish.resolvesToOwner ?? !givesEthAddress(wish.records),
    primary: wish.primary ?? false,
    records,
  };
}

function givesEthAddress(records: RecordChanges | undefined): boolean {
  return Object.keys(records?.addresses ?? {}).some((coin) => coin.toLowerCase() === "eth" || coin === "60");
}

function readAddress(argument: string, text: string): Address {
  if (!isAddress(text)) {
    throw new InvalidArgumentError(argument, `${JSON.stringify(text)} is no address; check it for a typing error.`);
  }
  return getAddress(text);
}
