import type { AnsContext } from "../context/AnsContext.ts";
import { UnknownCoinError } from "../errors/records.ts";
import { eventsSince } from "../events/eventsSince.ts";
import { parseName } from "../names/parseName.ts";
import { coinOf } from "./coinOf.ts";
import { getRecords } from "./getRecords.ts";
import type { Records } from "./Records.ts";

/** The text records of ENSIP-5, ENSIP-18, dm3 and DIM, asked for in any case: names kept off chain leave no events. */
const usualTexts = [
  "alias",
  "avatar",
  "chat.dim.id",
  "com.discord",
  "com.github",
  "com.twitter",
  "description",
  "display",
  "email",
  "header",
  "keywords",
  "location",
  "mail",
  "network.dm3.deliveryService",
  "network.dm3.profile",
  "notice",
  "org.telegram",
  "phone",
  "theme",
  "timezone",
  "url",
];

const usualCoins = ["eth", "btc", "eos", "sol", "ltc", "doge", "default", "op", "base", "arb1", "matic", "bsc"];

/**
 * Reads every record of a name that there is a way to know of: the usual ones, and those ever written on chain. What the
 * name has not got is `null`, as everywhere.
 *
 * @returns `null` for a name that does not resolve.
 * @throws {@link InvalidNameError}.
 * @example
 * const records = await getKnownRecords(ans, { name: "alice.dim" });
 */
export async function getKnownRecords(context: AnsContext, args: { name: string }): Promise<Records | null> {
  const { name } = parseName(args.name, context.tld);
  const written = await writtenKeys(context, name);
  return await getRecords(context, {
    name,
    wish: {
      texts: [...new Set([...usualTexts, ...written.texts])],
      addresses: [...new Set([...usualCoins, ...written.coins])],
      data: [...written.data],
      interfaces: [...written.interfaces],
      contenthash: true,
      pubkey: true,
      abi: true,
      name: true,
      dim: true,
    },
  });
}

async function writtenKeys(context: AnsContext, name: string) {
  const written = {
    texts: new Set<string>(),
    coins: new Set<string>(),
    data: new Set<string>(),
    interfaces: new Set<`0x${string}`>(),
  };
  const { events } = await eventsSince(context, { name, contracts: ["PublicResolver"] });
  for (const event of events) {
    if (event.eventName === "TextChanged") written.texts.add(event.args.key);
    if (event.eventName === "DataChanged") written.data.add(event.args.key);
    if (event.eventName === "InterfaceChanged") written.interfaces.add(event.args.interfaceID);
    const coin = event.eventName === "AddressChanged" ? coinName(event.args.coinType) : undefined;
    if (coin !== undefined) written.coins.add(coin);
  }
  return written;
}

/** The coin's name; undefined for a coin whose addresses nobody here can read. */
function coinName(coinType: bigint): string | undefined {
  try {
    return coinOf(coinType).name;
  } catch (error) {
    if (error instanceof UnknownCoinError) return undefined;
    throw error;
  }
}
