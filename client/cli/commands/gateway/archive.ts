import type { Command } from "commander";

import { counted } from "../../terminal/counted.ts";
import { CommandError } from "../../terminal/errors.ts";
import { createProgress } from "../../terminal/progress.ts";
import { does } from "../does.ts";
import { loadGateway } from "./loadGateway.ts";
import { addConfigOption, type ConfigOption, loadOnly } from "./readConfig.ts";

const importHelp = `
The file holds an evidence a line, as \`ans gateway export\` writes it: what was signed about a name. Each is verified, and
the newest of each name counts. An import that was interrupted is begun again, and soon is where it was. The gateway may
serve meanwhile.

Examples:
  $ ans gateway import names.ndjson`;

/** `ans gateway import`: takes names from a file. */
export function addImport(group: Command): void {
  const command = addConfigOption(
    group.command("import <file>").description("take names off-chain from a file into the gateway's store"),
  ).addHelpText("after", importHelp);
  does<[string], ConfigOption>(command, async ({ args: [file], options }) => {
    const gateway = await loadGateway();
    const progress = createProgress();
    progress.step(`Importing ${file}`);
    const reasons: string[] = [];
    const done = await gateway.importFile(loadOnly(gateway, options), file, {
      progress: ({ bytes, lines }, size) =>
        progress.update(`Importing ${file}: ${Math.floor((100 * bytes) / Math.max(size, 1))} %, ${lines} lines`),
      refused: (line, reason) => void (reasons.length < 10 && reasons.push(`line ${line}: ${reason}`)),
    });
    progress.done();
    const { accepted, known, refused } = done;
    if (refused > 0 && accepted + known === 0) {
      throw new CommandError("NOTHING_IMPORTED", `Nothing of ${file} was taken (${reasons[0]}): check the file.`);
    }
    return {
      json: { file, ...done, reasons },
      text: [`${accepted} new, ${known} known already, ${refused} refused.`, ...reasons],
    };
  });
}

const exportHelp = `
Writes what was signed about each name, an evidence a line. Any gateway can take it, and nobody can change it. The gateway
may serve meanwhile.

Examples:
  $ ans gateway export names.ndjson`;

/** `ans gateway export`: writes all names into a file. */
export function addExport(group: Command): void {
  const command = addConfigOption(
    group.command("export <file>").description("write all names off-chain of the gateway's store into a file"),
  ).addHelpText("after", exportHelp);
  does<[string], ConfigOption>(command, async ({ args: [file], options }) => {
    const gateway = await loadGateway();
    const names = await gateway.exportFile(loadOnly(gateway, options), file);
    return { json: { file, names }, text: [`${counted(names, "name")} written to ${file}.`] };
  });
}
