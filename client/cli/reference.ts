import type { Command } from "commander";

import { createProgram, everyCommand, fullName } from "./program.ts";

const head = `# The command line

\`ans\` registers, resolves and looks after names. In the repository it is \`npx ans\`, once the dependencies are
installed; it runs on the repository's own Node, whatever the machine has.

The options of every command are listed once, under [\`ans\`](#ans). This page is written from the command's own help by
\`npm run docs\`.
`;

/** The help of every command, as a page of Markdown. */
export function commandLineReference(): string {
  const commands = everyCommand(createProgram());
  return [
    head,
    ...commands.map((command) => `## ${fullName(command)}\n\n\`\`\`text\n${helpOf(command)}\n\`\`\`\n`),
  ].join("\n");
}

function helpOf(command: Command): string {
  let text = "";
  command.configureOutput({
    getOutHelpWidth: () => 100,
    getOutHasColors: () => false,
    writeOut: (part) => (text += part),
  });
  command.configureHelp({ showGlobalOptions: false });
  command.outputHelp();
  return text.trim();
}
