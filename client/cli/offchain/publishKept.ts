import {
  type AnsContext,
  type Evidence,
  type GatewayAccess,
  partsOf,
  evidenceSequence,
  type Publication,
  publish,
} from "../../src/index.ts";
import { CommandError } from "../terminal/errors.ts";
import { harmless } from "../terminal/harmless.ts";
import type { Outcome } from "../terminal/outcome.ts";
import { createProgress } from "../terminal/progress.ts";
import { keep, keptFile } from "./keptNames.ts";

/**
 * Keeps an evidence, publishes it, and keeps each receipt as soon as it is there: whatever happens meanwhile, nothing
 * that was signed is lost.
 *
 * @param done What is true then, as "bob.acme.dim has 3 records".
 * @throws CommandError where no service provider accepted it.
 */
export async function publishKept(
  ans: AnsContext,
  evidence: Evidence,
  access: GatewayAccess,
  done: string,
): Promise<Outcome> {
  const { name } = evidence;
  await keep(ans, name, { evidence });
  const progress = createProgress();
  progress.step(`Publishing ${name}`);
  let saved = Promise.resolve<unknown>(undefined);
  const onResult = (result: Publication) => {
    if (result.outcome !== "accepted") return;
    const { receipt } = result;
    saved = saved.then(async () => await keep(ans, name, { receipts: [receipt] }));
  };
  try {
    const results = await publish(ans, { evidence, ...access, onResult });
    await saved;
    if (!results.some(({ outcome }) => outcome === "accepted")) throw nobody(ans, name, results);
    progress.done();
    return outcomeOf(evidence, results, done);
  } catch (error) {
    progress.failed();
    throw error;
  }
}

function outcomeOf(evidence: Evidence, results: readonly Publication[], done: string): Outcome {
  const { name } = evidence;
  const json = { name, ...partsOf(evidenceSequence(evidence)), providers: results.map(resultJson) };
  return { json, text: [`${done}.`, ...results.map(resultText)] };
}

function resultJson(result: Publication): unknown {
  const { seat, url, outcome } = result;
  return { seat, url, outcome, reason: "reason" in result ? result.reason : null };
}

/** What one service provider did, as a line. */
export function resultText(result: Publication): string {
  const who = result.seat === null ? (result.url ?? "A gateway") : `Seat ${result.seat}`;
  if (result.outcome === "accepted") return `${who} accepted it and gave a receipt.`;
  const reason = harmless(result.reason.replace(/\.$/, ""));
  if (result.outcome === "bad receipt") return `${who} took it, but its receipt is worth nothing: ${reason}.`;
  return result.outcome === "refused" ? `${who} refused it: ${reason}.` : `${who} did not answer: ${reason}.`;
}

function nobody(ans: AnsContext, name: string, results: readonly Publication[]): CommandError {
  const [first] = results;
  const reason = first === undefined ? "its zone has no gateway" : resultText(first).replace(/\.$/, "");
  return new CommandError(
    "NOBODY_ACCEPTED",
    `No service provider accepted the update of ${name} (${reason}): it is kept in ${keptFile(ans, name)}; ` +
      `\`ans subname receipts ${name} --ask\` publishes it again.`,
  );
}
