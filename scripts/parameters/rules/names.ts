import { ens_normalize } from "@adraffy/ens-normalize";

import type { Parameters } from "../Parameters.ts";
import { duplicates } from "./duplicates.ts";

/** Refuses a top-level name that the registrar would not take. */
export function problemsOfTld({ tld }: Parameters): string[] {
  const short = new TextEncoder().encode(tld).length <= 30; // The registrar keeps ".dim" in 31 bytes.
  return isLabel(tld) && short
    ? []
    : [`tld is ${JSON.stringify(tld)}: give one normalised label without a dot, at most 30 bytes, as "dim".`];
}

/** Refuses reserved words that nobody could register anyway. */
export function problemsOfWords(words: string[]): string[] {
  const bad = words.filter((word) => !isLabel(word));
  return [
    ...bad.map((word) => `The reserved word ${JSON.stringify(word)} is no name: write it normalised, without a dot.`),
    ...duplicates(words).map((word) => `The reserved word ${JSON.stringify(word)} is there twice: remove one.`),
  ];
}

/** Refuses gateways that callers would not ask. */
export function problemsOfGateways(gateways: string[]): string[] {
  if (gateways.length === 0) {
    return [
      'batchGateways is empty: give at least one, as "x-batch-gateway:true" for gateways that clients ask themselves.',
    ];
  }
  return gateways
    .filter((url) => url !== "x-batch-gateway:true" && !/^https:\/\/[^/\s]+/.test(url))
    .map((url) => `batchGateways has ${JSON.stringify(url)}: give an https address, or "x-batch-gateway:true".`);
}

function isLabel(label: string): boolean {
  try {
    return label !== "" && !label.includes(".") && ens_normalize(label) === label;
  } catch {
    return false;
  }
}
