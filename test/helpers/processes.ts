import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");

/** A program that runs in a process group of its own. */
export type Program = {
  child: ChildProcess;
  /** All it has said so far, errors included. */
  said: () => string;
  /** Resolves once it has said something that matches; rejects if it ends before. */
  says: (what: RegExp) => Promise<RegExpExecArray>;
  /** Resolves with the exit code (-1 for a signal) once it has ended and nobody holds its output open any more. */
  ended: Promise<number>;
};

/** Starts a program in the repository's folder (or in `cwd`), with Node and the tools of node_modules/.bin. */
export function launch(command: string[], env: Record<string, string> = {}, cwd = root): Program {
  const [program = "", ...args] = command;
  const child = spawn(program, args, {
    cwd,
    env: { ...plainEnvironment(), ...env },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let output = "";
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      for (const listener of listeners) listener();
    });
  }
  const ended = new Promise<number>((resolve) => {
    child.on("error", () => resolve(-1));
    child.on("close", (code) => resolve(code ?? -1));
  });
  const says = (what: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const match = what.exec(output);
        if (match === null) return;
        listeners.delete(look);
        resolve(match);
      };
      listeners.add(look);
      look();
      void ended.then(() => reject(new Error(`It ended without saying ${what}:\n${output}`)));
    });
  return { child, said: () => output, says, ended };
}

/** Runs a program to its end. */
export async function runs(command: string[], env?: Record<string, string>, cwd?: string) {
  const program = launch(command, env, cwd);
  const code = await program.ended;
  return { code, output: program.said() };
}

/** Whether any process of the program's group is still there. */
export function leftovers({ child }: Program): boolean {
  try {
    process.kill(-child.pid!, 0);
    return true;
  } catch {
    return false;
  }
}

/** Ends the whole group of a program, if any of it is left. */
export async function endGroup(program: Program): Promise<void> {
  try {
    process.kill(-program.child.pid!, "SIGKILL");
  } catch {
    // It has ended already.
  }
  await program.ended;
}

/** A node on a free port, as `npx hardhat node` starts it; and its address. */
export async function startNode(...options: string[]): Promise<{ node: Program; url: string }> {
  const node = launch(["hardhat", "node", "--hostname", "127.0.0.1", "--port", "0", ...options]);
  const [, url = ""] = await node.says(/server at (http:\/\/[\d.]+:\d+)/);
  return { node, url };
}

/** An empty folder of its own, and how to remove it. */
export function scratchFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "ans-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Mocha runs in a loader and below Hardhat, whose settings are not for the programs it starts. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const ours = Object.entries(process.env).filter(([key]) => !/^(HH_|HARDHAT_|ANS_|NODE_OPTIONS|NODE_ENV)/.test(key));
  return { ...Object.fromEntries(ours), PATH: `${join(root, "node_modules", ".bin")}:${process.env.PATH}` };
}
