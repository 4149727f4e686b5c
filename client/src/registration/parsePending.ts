import { isAddress, isHex, size } from "viem";

import type { Pending } from "./Pending.ts";

/**
 * Reads a registration that was kept as JSON; undefined for anything that is none, or is damaged.
 *
 * @example
 * const pending = parsePending(await readFile("alice.json", "utf8"));
 */
export function parsePending(text: string): Pending | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isPending(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isPending(value: unknown): value is Pending {
  if (!isObject(value) || value.version !== 1 || !isObject(value.registration)) return false;
  const { registration: asked } = value;
  return (
    [value.registrar, value.payer, asked.owner, asked.resolver].every(isAddressText) &&
    [value.name, value.createdAt, asked.label].every((text) => typeof text === "string") &&
    [value.chainId, value.years, asked.seat].every(Number.isSafeInteger) &&
    [asked.resolvesToOwner, asked.primary].every((flag) => typeof flag === "boolean") &&
    [value.commitHash, value.registerHash].every((hash) => hash === undefined || isWord(hash)) &&
    isWord(asked.secret) &&
    typeof value.maxPrice === "string" &&
    /^\d+$/.test(value.maxPrice) &&
    Array.isArray(asked.records) &&
    asked.records.every((record) => isHex(record))
  );
}

function isWord(value: unknown): boolean {
  return isHex(value) && size(value) === 32;
}

function isAddressText(value: unknown): boolean {
  return typeof value === "string" && isAddress(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
