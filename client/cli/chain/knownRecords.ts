import { type AnsContext, coinOf, eventsSince, getRecords, type Records } from "../../src/index.ts";

/** The text records of ENSIP-5 and ENSIP-18, asked for in any case: off-chain names leave no events. */
const usualTexts = [
  "alias",
  "avatar",
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
  "notice",
  "org.telegram",
  "phone",
  "theme",
  "timezone",
  "url",
];

const usualCoins = ["eth", "btc", "eos", "sol", "ltc", "doge", "default", "op", "base", "arb1", "matic", "bsc"];

/**
 * Reads every record of a name that there is a way to know of: the usual ones, and those ever written on chain.
 *
 * @returns `null` for a name that does not resolve.
 */
export async function knownRecords(ans: AnsContext, name: string): Promise<Records | null> {
  const written = await writtenKeys(ans, name);
  return await getRecords(ans, {
    name,
    wish: {
      texts: [...new Set([...usualTexts, ...written.texts])],
      addresses: [...new Set([...usualCoins, ...written.coins])],
      data: [...written.data],
      contenthash: true,
      pubkey: true,
      abi: true,
      name: true,
      dim: true,
    },
  });
}

async function writtenKeys(ans: AnsContext, name: string) {
  const written = { texts: new Set<string>(), coins: new Set<string>(), data: new Set<string>() };
  const { events } = await eventsSince(ans, { name, contracts: ["PublicResolver"] });
  for (const event of events) {
    if (event.eventName === "TextChanged") written.texts.add(event.args.key);
    if (event.eventName === "DataChanged") written.data.add(event.args.key);
    if (event.eventName === "AddressChanged") written.coins.add(coinName(event.args.coinType));
  }
  return written;
}

/** The name of a coin; its number where it has none. */
function coinName(coinType: bigint): string {
  try {
    return coinOf(coinType).name;
  } catch {
    return coinType.toString();
  }
}
