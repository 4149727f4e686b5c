// Writes docs/command-line.md from the command's own help; with --check, says whether that is still what it says.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { commandLineReference } from "../client/cli/reference.ts";

const file = join(import.meta.dirname, "../docs/command-line.md");
const text = commandLineReference();

if (!process.argv.includes("--check")) {
  writeFileSync(file, text);
} else if (readIfThere() !== text) {
  console.error("docs/command-line.md is out of date: run `npm run docs` and commit it.");
  process.exitCode = 1;
}

function readIfThere(): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
