import { isAddress, isHex, size } from "viem";

import type { Pending } from "./Pending.ts";

/** Reads a kept or imported registration; undefined for anything that is none, or is damaged. */
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
    [value.registrar, value.payer, asked.owner, asked.resolver].every(isAccount) &&
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

function isAccount(value: unknown): boolean {
  return typeof value === "string" && isAddress(value, { strict: false });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
