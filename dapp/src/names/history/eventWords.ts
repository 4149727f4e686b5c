import { type AnsEvent, coinOf, showDimt } from "@ans/client";
import { zeroAddress } from "viem";

import type { Translate } from "../../text/translate.ts";
import { shortAddress } from "../../wallet/shortAddress.ts";

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
    case "Transfer":
      if (event.args.from === zeroAddress) return t("Came to {to}", { to: shortAddress(event.args.to) });
      return t("Went from {from} to {to}", { from: shortAddress(event.args.from), to: shortAddress(event.args.to) });
    case "SubnameCreated":
      return t("Subname {label} was given", { label: event.args.label });
    case "TextChanged":
      return t("Text {key} was changed", { key: event.args.key });
    case "AddressChanged":
      return t("{coin} address was changed", { coin: coinWords(event.args.coinType) });
    case "ContenthashChanged":
      return t("Website on IPFS, Swarm or the like was changed");
    default:
      return event.eventName.replace(/([a-z])([A-Z])/g, "$1 $2");
  }
}

function coinWords(coinType: bigint): string {
  try {
    return coinOf(coinType).name.toUpperCase();
  } catch {
    return String(coinType);
  }
}
