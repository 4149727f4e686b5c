import type { Command } from "commander";

import { evidenceSequence, parseName, partsOf, showTime, type SignedReceipt, toJson } from "../../../src/index.ts";
import { connect } from "../../chain/connect.ts";
import { accessOf } from "../../offchain/accessOf.ts";
import { keptFile, loadKept } from "../../offchain/keptNames.ts";
import { publishKept } from "../../offchain/publishKept.ts";
import { requireEvidence } from "../../offchain/requireEvidence.ts";
import { table } from "../../terminal/table.ts";
import { does } from "../does.ts";

const help = `
A receipt binds a service provider by its stake to serve the update from then on. Ask for new ones after a seat has
rotated its key, and after an update that not all have accepted.

Examples:
  $ ans subname receipts bob.acme.dim
  $ ans subname receipts bob.acme.dim --ask`;

/** `ans subname receipts`: what service providers gave for a name off-chain. */
export function addReceipts(group: Command): void {
  const command = group
    .command("receipts <name>")
    .description("the receipts kept for a name that lives off-chain")
    .option("--ask", "publish the newest update again, and keep the receipts for it")
    .addHelpText("after", help);
  does<[string], { ask?: boolean }>(command, async ({ args: [typed], options, globals }) => {
    const { ans } = await connect(globals);
    const { name } = parseName(typed, ans.tld);
    const kept = await loadKept(ans, name);
    if (options.ask === true) {
      const evidence = requireEvidence(kept);
      return await publishKept(ans, evidence, accessOf(globals), `${name} is published again`);
    }
    const newest = kept.evidence === undefined ? null : partsOf(evidenceSequence(kept.evidence));
    return {
      json: { name, newest, file: keptFile(ans, name), receipts: kept.receipts.map(toJson) },
      text: kept.receipts.length === 0 ? [`No receipt for ${name} is kept here.`] : table(kept.receipts.map(row)),
    };
  });
}

function row({ seat, sequence, receivedAt, key }: SignedReceipt): string[] {
  const { epoch, revision } = partsOf(sequence);
  return [`seat ${seat}`, `epoch ${epoch}, revision ${revision}`, showTime(receivedAt), key];
}
