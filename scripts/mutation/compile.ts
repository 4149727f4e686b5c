import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");
const solc: {
  compile: (input: string, callbacks: { import: (path: string) => { contents: string } | { error: string } }) => string;
} = createRequire(import.meta.url)("solc");

type Output = {
  errors?: { severity: string; message: string; formattedMessage: string }[];
  contracts?: Record<string, Record<string, { evm: Record<"bytecode" | "deployedBytecode", { object: string }> }>>;
};

/** What was compiled of one contract: its code as the constructor sends it, and as it stands. */
export type Code = { file: string; name: string; bytecode: string; deployedBytecode: string };

function read(path: string): string {
  const isOurs = path.startsWith("contracts/") || path.startsWith("test/");
  return readFileSync(join(root, isOurs ? "" : "node_modules", path), "utf8");
}

/** As quickly as can be: without the optimizer, and by the old code generator unless its stack is too small. */
function run(files: string[], changed: Record<string, string>, viaIR: boolean): Output {
  const outputs = ["evm.bytecode.object", "evm.deployedBytecode.object"];
  const input = {
    language: "Solidity",
    sources: Object.fromEntries(files.map((file) => [file, { content: changed[file] ?? read(file) }])),
    settings: {
      viaIR,
      optimizer: { enabled: false },
      evmVersion: "osaka",
      outputSelection: Object.fromEntries(files.map((file) => [file, { "*": outputs }])),
    },
  };
  const find = (path: string) => {
    try {
      return { contents: changed[path] ?? read(path) };
    } catch (error) {
      return { error: String(error) };
    }
  };
  const output: Output = JSON.parse(solc.compile(JSON.stringify(input), { import: find }));
  return output;
}

/** Compiles contracts, some of their sources changed. Says why if it cannot be done. */
export function compile(files: string[], changed: Record<string, string> = {}): Code[] | string {
  for (const viaIR of [false, true]) {
    const { errors = [], contracts = {} } = run(files, changed, viaIR);
    const error = errors.find(({ severity }) => severity === "error");
    if (error && !viaIR && /stack too deep/i.test(error.message)) continue;
    if (error) return error.formattedMessage;
    return files.flatMap((file) =>
      Object.entries(contracts[file] ?? {}).map(([name, { evm }]) => ({
        file,
        name,
        bytecode: `0x${evm.bytecode.object}`,
        deployedBytecode: `0x${evm.deployedBytecode.object}`,
      })),
    );
  }
  return "the stack is too small";
}
