import { AnsError, isAddressText, parseDimAddress } from "@ans/client";

import type { QuerySource } from "../QuerySource.ts";
import type { Clock } from "./lifeOf.ts";
import { lookUp } from "./lookUp.ts";
import type { RecordEntry } from "./recordsOf.ts";

/** What DIM's clients know without asking. */
const constants: Readonly<Record<string, string>> = {
  all: "everyone@everywhere",
  everyone: "everyone@everywhere",
  anyone: "anyone@anywhere",
  owner: "anyone@anywhere",
  founder: "moky@anywhere",
};

/** The answer to DIM's AnsCommand: the ID of each name that has one, and the names that have none. */
export type AnsAnswer = { records: Record<string, string>; missed: string[] };

/** Finds the DIM IDs of names, which stand as they were asked for: "alice", or "alice.dim". */
export async function answerAnsCommand(
  source: QuerySource,
  names: readonly string[],
  clock: Clock,
): Promise<AnsAnswer> {
  const records: Record<string, string> = {};
  const missed: string[] = [];
  for (const name of new Set(names)) {
    const id = Object.hasOwn(constants, name) ? constants[name] : await idOf(source, name, clock);
    if (id === undefined) missed.push(name);
    else Object.defineProperty(records, name, { value: id, enumerable: true });
  }
  return { records, missed };
}

async function idOf(source: QuerySource, name: string, clock: Clock): Promise<string | undefined> {
  try {
    return dimIdOf((await lookUp(source, name, clock)).records);
  } catch (error) {
    if (error instanceof AnsError) return undefined;
    throw error;
  }
}

/**
 * The DIM ID that records tell: the address of the identity, and before it the name in `chat.dim.id` if that is of the
 * same address. Where there is no identity, as off-chain, `chat.dim.id` alone, if it is an ID.
 */
function dimIdOf(records: readonly RecordEntry[]): string | undefined {
  const valueOf = (key: string) => records.find((record) => record.key === key)?.value ?? undefined;
  const written = valueOf("text:chat.dim.id");
  const address = addressIn(valueOf("dim"));
  if (address === undefined) return written !== undefined && isDimId(written) ? written : undefined;
  return written !== undefined && isDimId(written) && bareAddress(written) === address ? written : address;
}

function addressIn(identity: string | undefined): string | undefined {
  if (identity === undefined) return undefined;
  const parsed: unknown = JSON.parse(identity);
  const hasAddress = typeof parsed === "object" && parsed !== null && "address" in parsed;
  return hasAddress && typeof parsed.address === "string" ? parsed.address : undefined;
}

/** A name, "@", and an address; or an address alone. */
function isDimId(text: string): boolean {
  if (!isAddressText(bareAddress(text)) || /[\s/]/.test(text) || text.split("@").length > 2) return false;
  try {
    parseDimAddress(text);
    return true;
  } catch {
    return false;
  }
}

function bareAddress(id: string): string {
  return id.split("@").at(-1) ?? "";
}
