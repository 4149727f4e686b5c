import { isAddress, isHex, size } from "viem";

import { CommandError } from "../terminal/errors.ts";
import type { Pending } from "./Pending.ts";

/** Reads what {@link savePending} wrote. A file that somebody damaged is never taken for a registration. */
export function parsePending(file: string, text: string): Pending {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw damaged(file, error);
  }
  if (!isPending(value)) throw damaged(file);
  return value;
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

function damaged(file: string, cause?: unknown): CommandError {
  return new CommandError(
    "PENDING_DAMAGED",
    `The unfinished registration in ${file} is damaged: restore the file, or move it away and register again.`,
    { cause },
  );
}
