// Fails when the line coverage of contracts/ that `hardhat test --coverage` left in coverage/lcov.info is too low.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const required = 99;

let file = "";
const lines = { found: 0, hit: 0 };
for (const row of readFileSync(join(import.meta.dirname, "..", "coverage", "lcov.info"), "utf8").split("\n")) {
  const [key, value = ""] = row.split(":");
  if (key === "SF") file = value;
  if (!file.startsWith("contracts/")) continue;
  if (key === "LF") lines.found += Number(value);
  if (key === "LH") lines.hit += Number(value);
  if (key === "DA" && value.endsWith(",0")) console.log(`not covered: ${file}:${value.split(",")[0]}`);
}

const percent = lines.found === 0 ? 100 : (100 * lines.hit) / lines.found;
console.log(`${lines.hit} of ${lines.found} lines covered: ${percent.toFixed(2)} % (at least ${required} % required)`);
if (percent < required) process.exitCode = 1;
