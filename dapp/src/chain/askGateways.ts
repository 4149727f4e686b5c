import { type Address, type Hex, isHex } from "viem";

/**
 * Asks the gateways of an off-chain name in turn (EIP-3668). Their answers may be kept by caches for minutes, as the zone
 * allows; the app asks them anew, so that whoever has just signed something sees it.
 */
export async function askGateways(asked: { data: Hex; sender: Address; urls: readonly string[] }): Promise<Hex> {
  const { data, sender, urls } = asked;
  let last: unknown = new Error("The name has no gateway.");
  for (const template of urls) {
    try {
      return await ask(template, data, sender);
    } catch (error) {
      last = error;
    }
  }
  throw last;
}

async function ask(template: string, data: Hex, sender: Address): Promise<Hex> {
  const url = template.replace("{sender}", sender.toLowerCase()).replace("{data}", data);
  const signal = AbortSignal.timeout(10_000);
  const isGet = template.includes("{data}");
  const body = isGet ? {} : { body: JSON.stringify({ data, sender }), headers: { "content-type": "application/json" } };
  const response = await fetch(url, { method: isGet ? "GET" : "POST", cache: "no-store", signal, ...body });
  const answer: unknown = await response.json();
  const { data: result, message }: Record<string, unknown> = Object(answer);
  if (response.ok && isHex(result)) return result;
  throw new Error(typeof message === "string" ? message : `The gateway answered with status ${response.status}.`);
}
