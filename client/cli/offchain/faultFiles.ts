import { readFile } from "node:fs/promises";
import { join } from "node:path";

import {
  type AnsContext,
  AnsError,
  type FaultEvidence,
  parseReceipt,
  parseSignedAnswer,
  type SignedAnswer,
  type SignedReceipt,
  toJson,
} from "../../src/index.ts";
import { writePrivateFile } from "../home/writePrivateFile.ts";
import { CommandError, UsageError } from "../terminal/errors.ts";
import { offchainFolder } from "./keptNames.ts";

/** Keeps the two messages that prove a fault, each in a file; gives back the files, as `ans sp report` takes them. */
export async function keepFault(ans: AnsContext, id: string, evidence: FaultEvidence): Promise<[string, string]> {
  const folder = join(offchainFolder(ans), "faults", id.slice(2, 42));
  const [first, second] =
    evidence.kind === "stale"
      ? [toJson(evidence.receipt), toJson(evidence.answer)]
      : [toJson(evidence.answer), toJson(evidence.other)];
  const files: [string, string] = [
    join(folder, evidence.kind === "stale" ? "receipt.json" : "answer.json"),
    join(folder, evidence.kind === "stale" ? "answer.json" : "other-answer.json"),
  ];
  await writePrivateFile(files[0], `${JSON.stringify(first, null, 2)}\n`, "replace");
  await writePrivateFile(files[1], `${JSON.stringify(second, null, 2)}\n`, "replace");
  return files;
}

/** Reads the two messages of a fault, in any order. */
export async function readFault(first: string, second: string): Promise<FaultEvidence> {
  const [one, other] = [await readMessage(first), await readMessage(second)];
  if (one.kind === "answer" && other.kind === "answer") {
    return { kind: "equivocation", answer: one.message, other: other.message };
  }
  if (one.kind === "receipt" && other.kind === "answer") {
    return { kind: "stale", receipt: one.message, answer: other.message };
  }
  if (one.kind === "answer" && other.kind === "receipt") {
    return { kind: "stale", receipt: other.message, answer: one.message };
  }
  throw new UsageError(`${first} and ${second} are two receipts: give a receipt and an answer, or two answers.`);
}

type Message = { kind: "receipt"; message: SignedReceipt } | { kind: "answer"; message: SignedAnswer };

async function readMessage(file: string): Promise<Message> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    const reason = error instanceof SyntaxError ? "is no JSON" : "cannot be read";
    throw new CommandError("BAD_MESSAGE_FILE", `${file} ${reason}: give the file of a receipt or an answer.`, {
      cause: error,
    });
  }
  try {
    const isReceipt = typeof value === "object" && value !== null && "receivedAt" in value;
    return isReceipt
      ? { kind: "receipt", message: parseReceipt(value) }
      : { kind: "answer", message: parseSignedAnswer(value) };
  } catch (error) {
    if (!(error instanceof AnsError)) throw error;
    throw new CommandError("BAD_MESSAGE_FILE", `${file}: ${error.message}`, { cause: error });
  }
}
