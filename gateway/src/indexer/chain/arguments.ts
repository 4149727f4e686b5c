import type { Argument, ChainEvent } from "./ChainEvent.ts";

/** An argument that is text: hex, an amount, a label. */
export function text(event: ChainEvent, name: string): string {
  const value = event.args[name];
  if (typeof value === "string") return value;
  throw unreadable(event, name);
}

/** An address or hash, in lower case. */
export function hex(event: ChainEvent, name: string): string {
  return text(event, name).toLowerCase();
}

/** An argument that is a small integer, or a flag as 0 or 1. */
export function integer(event: ChainEvent, name: string): number {
  const number = Number(event.args[name]);
  if (Number.isSafeInteger(number)) return number;
  throw unreadable(event, name);
}

/** An amount, in DIMT wei. */
export function amount(event: ChainEvent, name: string): bigint {
  const value = event.args[name];
  if (typeof value === "string" || typeof value === "number") return BigInt(value);
  throw unreadable(event, name);
}

/** The argument as JSON, whatever it is. */
export function json(event: ChainEvent, name: string): string {
  const value: Argument | undefined = event.args[name];
  if (value === undefined) throw unreadable(event, name);
  return JSON.stringify(value);
}

function unreadable({ contract, event, block, args }: ChainEvent, name: string): Error {
  return new Error(
    `${contract}.${event} in block ${block} has ${JSON.stringify(args[name])} for ${name}. Rebuild the index.`,
  );
}
