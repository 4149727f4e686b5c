import { type Address, type Hex, isHex } from "viem";

import { FetchFailedError, InvalidMessageError } from "../../errors/offchain.ts";
import { fieldsOf } from "../fields.ts";
import { askGateway } from "./askGateway.ts";
import { reasonIn } from "./reasonIn.ts";
import type { GatewayAccess } from "./GatewayTarget.ts";

/**
 * Asks one gateway, as EIP-3668 has it, and gives the `data` of its answer.
 *
 * @param template The gateway's URL, with {sender} and {data} in it or without.
 * @throws {@link FetchFailedError}, {@link InvalidMessageError}.
 * @example
 * const data = await askLookup("https://acme.example/{sender}/{data}", { sender: resolver, data: callData });
 */
export async function askLookup(
  template: string,
  lookup: { sender: Address; data: Hex },
  access: GatewayAccess = {},
): Promise<Hex> {
  const sender = lookup.sender.toLowerCase();
  const url = template.replaceAll("{sender}", sender).replaceAll("{data}", lookup.data);
  const request = template.includes("{data}") ? access : { ...access, body: { sender, data: lookup.data } };
  const { status, json } = await askGateway(url, request);
  if (status !== 200) throw new FetchFailedError(new URL(url).origin, `${reasonIn(json).message} (status ${status})`);
  const { data } = fieldsOf(json, "The answer").value;
  if (!isHex(data)) throw new InvalidMessageError("data", "is missing in the answer, or no hex");
  return data;
}
