import { getAddress, isHex, type Abi, type Hex } from "viem";

import { type Fields, fieldsOf } from "./askGateway.ts";

/** An event of a contract, as the index of a gateway tells it. Times are Unix seconds. */
export type ToldEvent = {
  contract: string;
  eventName: string;
  args: Readonly<Record<string, unknown>>;
  blockNumber: bigint;
  logIndex: number;
  transactionHash: Hex;
  time: number;
};

/**
 * An entry of a history as the client library would have read it from the chain; undefined for an event that is not of
 * these contracts.
 *
 * @param abis The contracts, by their names.
 */
export function chainEventOf(entry: Fields, abis: Readonly<Record<string, Abi>>): ToldEvent | undefined {
  const { contract, event, args, block, logIndex, time, tx } = entry;
  if (typeof contract !== "string" || !isHex(tx)) return undefined;
  const item = abis[contract]?.find((each) => each.type === "event" && each.name === event);
  if (item === undefined || item.type !== "event") return undefined;
  const given = fieldsOf(args);
  return {
    contract,
    eventName: item.name,
    args: Object.fromEntries(item.inputs.map(({ name = "", type }) => [name, valueOf(type, given[name])])),
    blockNumber: BigInt(Number(block)),
    logIndex: Number(logIndex),
    transactionHash: tx,
    time: Number(time),
  };
}

/** Small integers are numbers, as viem has them; whatever else is not of its type is refused. */
function valueOf(type: string, value: unknown): unknown {
  if (type === "address") return getAddress(String(value));
  const [, bits] = /^uint(\d+)$/.exec(type) ?? [];
  if (bits === undefined) return value;
  return Number(bits) <= 48 ? Number(value) : BigInt(String(value));
}
