import type { Command } from "commander";

import { audit, type AuditedGateway, parseName, partsOf } from "../../../src/index.ts";
import { connect } from "../../chain/connect.ts";
import { accessOf } from "../../offchain/accessOf.ts";
import { keepFault } from "../../offchain/faultFiles.ts";
import { loadKept } from "../../offchain/keptNames.ts";
import { createProgress } from "../../terminal/progress.ts";
import { table } from "../../terminal/table.ts";
import { does } from "../does.ts";

const help = `
Asks each service provider directly, and compares with what was signed and receipted here. What proves a fault is kept in
two files, for \`ans sp report\`.

Examples:
  $ ans subname audit bob.acme.dim`;

/** `ans subname audit`: how a name off-chain is served everywhere. */
export function addAudit(group: Command): void {
  const command = group
    .command("audit <name>")
    .description("how each service provider serves a name that lives off-chain")
    .addHelpText("after", help);
  does<[string]>(command, async ({ args: [typed], globals }) => {
    const { ans } = await connect(globals);
    const { name } = parseName(typed, ans.tld);
    const { evidence, receipts } = await loadKept(ans, name);
    const progress = createProgress();
    progress.step(`Asking the gateways about ${name}`);
    const found = await audit(ans, { name, evidence, receipts, ...accessOf(globals) });
    progress.done();
    const faults: { seat: number; kind: string; files: readonly string[] }[] = [];
    for (const { fault, evidence: proof } of found.faults) {
      faults.push({ seat: fault.seat, kind: fault.kind, files: await keepFault(ans, fault.id, proof) });
    }
    return {
      json: { name, newest: partsOf(found.newest), providers: found.gateways.map(gatewayJson), faults },
      text: [
        ...(found.gateways.length === 0 ? ["The zone has no gateway."] : table(found.gateways.map(gatewayRow))),
        ...faults.map(({ seat, files }) => `Seat ${seat} is at fault, provably: ans sp report ${files.join(" ")}`),
      ],
    };
  });
}

function gatewayJson({ seat, url, verdict, sequence, reason }: AuditedGateway): unknown {
  return { seat, url, verdict, ...(sequence === null ? {} : partsOf(sequence)), reason };
}

function gatewayRow({ seat, url, verdict, sequence, reason }: AuditedGateway): string[] {
  const { epoch, revision } = partsOf(sequence ?? 0n);
  const update = sequence === null ? "" : `epoch ${epoch}, revision ${revision}`;
  return [seat === null ? url : `seat ${seat}`, verdict, update, reason];
}
