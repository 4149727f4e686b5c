import type { Translate } from "../../text/translate.ts";
import type { Row } from "./Row.ts";

/** What people call a record. */
export function rowLabel({ kind, key }: Pick<Row, "kind" | "key">, t: Translate): string {
  if (kind === "contenthash") return t("Website on IPFS, Swarm or the like");
  if (kind === "dim") return t("DIM identity");
  if (kind === "address") {
    if (key === "default") return t("Address on every other Ethereum chain");
    return t("{coin} address", { coin: coins[key] ?? key.toUpperCase() });
  }
  const texts: Readonly<Record<string, string>> = {
    avatar: t("Picture"),
    url: t("Website"),
    description: t("About"),
    email: t("Email"),
    location: t("Place"),
    "com.github": "GitHub",
    "com.twitter": "X",
    "org.telegram": "Telegram",
    "network.dm3.profile": t("dm3 profile (keys for messages)"),
    "network.dm3.deliveryService": t("dm3 delivery services"),
  };
  return texts[key] ?? key;
}

const coins: Readonly<Record<string, string>> = {
  eth: "Ethereum",
  btc: "Bitcoin",
  sol: "Solana",
  ltc: "Litecoin",
  doge: "Dogecoin",
  op: "Optimism",
  base: "Base",
  arb1: "Arbitrum",
  matic: "Polygon",
  bsc: "BNB Chain",
  trx: "Tron",
};
