import type { Command } from "commander";

import { type AnsContext, parseLabel, type Pending, showDimt, showTime } from "../../src/index.ts";
import { connect } from "../chain/connect.ts";
import type { Globals } from "../chain/globals.ts";
import { listPending, removePending } from "../pending/pendingFolder.ts";
import { pendingState, type PendingState } from "../pending/pendingState.ts";
import { dimtJson, showYears } from "../terminal/amounts.ts";
import { CommandError } from "../terminal/errors.ts";
import type { Outcome } from "../terminal/outcome.ts";
import { table } from "../terminal/table.ts";
import { does } from "./does.ts";

const help = `
\`ans register NAME\` finishes a registration of this list. Each is kept with its secret until then.

Examples:
  $ ans pending
  $ ans pending --discard alice`;

/** `ans pending`: registrations that are begun and not finished. */
export function addPending(program: Command): void {
  const command = program
    .command("pending")
    .description("list registrations that were begun and not finished")
    .option("--discard <name>", "forget one of them, and the gas of its commitment")
    .addHelpText("after", help);
  does<[], { discard?: string }>(command, async ({ options: { discard }, globals }) => {
    const { pending: all, damaged } = await listPending();
    if (discard !== undefined) return await forget(all, discard);
    const ans = all.length === 0 ? undefined : await connectIfPossible(globals);
    const found = await Promise.all(all.map(async (pending) => ({ pending, now: await stateOf(ans, pending) })));
    return list(found, damaged);
  });
}

/** The list is worth something without a node, too. */
async function connectIfPossible(globals: Globals): Promise<AnsContext | undefined> {
  try {
    return (await connect(globals)).ans;
  } catch {
    return undefined;
  }
}

async function forget(all: readonly Pending[], typed: string): Promise<Outcome> {
  const name = `${parseLabel(typed)}.dim`;
  const found = all.filter((pending) => pending.name === name);
  if (found.length === 0) {
    throw new CommandError("NOTHING_PENDING", `No registration of ${name} is unfinished: see \`ans pending\`.`);
  }
  for (const pending of found) await removePending(pending);
  return { json: { name, discarded: found.length }, text: [`The unfinished registration of ${name} is forgotten.`] };
}

/** Undefined where the chain of the registration cannot be asked. */
async function stateOf(ans: AnsContext | undefined, pending: Pending): Promise<PendingState | undefined> {
  const isHere = ans?.chainId === pending.chainId && ans.addresses.NameRegistrar === pending.registrar;
  return isHere ? await pendingState(ans, pending) : undefined;
}

const words: Record<PendingState["state"], string> = {
  registered: "registered",
  taken: "taken by somebody else: discard it",
  none: "not committed yet",
  ageing: "commitment ageing",
  ready: "ready to be registered",
  expired: "commitment expired: it will be made anew",
};

function list(
  found: readonly { pending: Pending; now: PendingState | undefined }[],
  damaged: readonly string[],
): Outcome {
  const rows = found.map(({ pending, now }) => [
    pending.name,
    `${showYears(pending.years)}, ${showDimt(BigInt(pending.maxPrice))} at most`,
    `chain ${pending.chainId}`,
    now === undefined ? "this node does not know" : words[now.state],
    now?.state === "ageing" || now?.state === "ready" ? `usable until ${showTime(now.until)}` : "",
  ]);
  return {
    json: found.map(({ pending, now }) => ({
      name: pending.name,
      chainId: pending.chainId,
      registrar: pending.registrar,
      owner: pending.registration.owner,
      payer: pending.payer,
      years: pending.years,
      maxPrice: dimtJson(BigInt(pending.maxPrice)),
      createdAt: pending.createdAt,
      state: now?.state ?? null,
    })),
    text: rows.length + damaged.length === 0 ? ["No registration is unfinished."] : [...table(rows), ...damaged],
  };
}
