import { type AnsEvent, showDimt } from "@ans/client";
import { zeroAddress } from "viem";

import type { Translate } from "../../text/translate.ts";
import { shortAddress } from "../../wallet/shortAddress.ts";
import { rowLabel } from "../records/rowLabel.ts";
import { coinKey } from "./coinKey.ts";

/** One event of a name, in words. */
export function eventWords(event: AnsEvent, t: Translate): string {
  switch (event.eventName) {
    case "NameRegistered":
      return t("Registered by {owner} for {price}", {
        owner: shortAddress(event.args.owner),
        price: showDimt(event.args.price),
      });
    case "NameRenewed":
      return t("Renewed for {price}", { price: showDimt(event.args.price) });
    case "NameAssigned":
      return t("Given by governance to {owner}", { owner: shortAddress(event.args.owner) });
    case "Transfer":
      if (event.args.from === zeroAddress) return t("Came to {to}", { to: shortAddress(event.args.to) });
      if (event.args.to === zeroAddress) return t("Taken from {from}", { from: shortAddress(event.args.from) });
      return t("Went from {from} to {to}", { from: shortAddress(event.args.from), to: shortAddress(event.args.to) });
    case "SubnameCreated":
      return t("Subname {label} was given", { label: event.args.label });
    case "SubnameRevoked":
      return t("A subname was taken back");
    case "SubnameExtended":
      return t("Its time was extended");
    case "Emancipated":
      return t("It was emancipated: nobody can take it back");
    case "SeatChanged":
      return event.args.seat === 0
        ? t("No service provider was chosen")
        : t("Seat {seat} was chosen as its service provider", { seat: event.args.seat });
    case "ResolvesToOwnerChanged":
      return event.args.enabled ? t("It leads to its owner") : t("It no longer leads to its owner by itself");
    case "RecordsCleared":
      return t("Every record was removed");
    case "NewResolver":
      return t("Its records are kept at {address}", { address: shortAddress(event.args.resolver) });
    default:
      return recordWords(event, t);
  }
}

/** An event that changed a record. */
function recordWords(event: AnsEvent, t: Translate): string {
  const changed = (kind: "text" | "address" | "contenthash" | "dim", key = "") =>
    t("{record} was changed", { record: rowLabel({ kind, key }, t) });
  switch (event.eventName) {
    case "TextChanged":
      return changed("text", event.args.key);
    case "AddressChanged":
      return changed("address", coinKey(event.args.coinType));
    case "ContenthashChanged":
      return changed("contenthash");
    case "DIMChanged":
      return changed("dim");
    default:
      return event.eventName.replace(/([a-z])([A-Z])/g, "$1 $2");
  }
}

/** What somebody signed about a name off chain, in words. */
export function statementWords(kind: string, t: Translate): string {
  if (kind === "grant") return t("Granted by signature; a service provider keeps it");
  if (kind === "profile") return t("Records were signed; a service provider keeps them");
  if (kind === "release") return t("Given back by signature");
  if (kind === "transfer") return t("Handed on by signature");
  return kind;
}
