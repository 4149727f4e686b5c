import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Readable } from "node:stream";

const root = join(import.meta.dirname, "../../..");

/** A Hardhat node in a process of its own. */
export type LocalNode = {
  url: string;
  /** Asks the node anything. */
  rpc: (method: string, params?: unknown[]) => Promise<unknown>;
  stop: () => Promise<void>;
};

/** Starts a node on a free port of this machine. */
export async function startNode(): Promise<LocalNode> {
  const hardhat = join(root, "node_modules/.bin/hardhat");
  const child = spawn(hardhat, ["node", "--hostname", "127.0.0.1", "--port", "0"], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const url = await urlOf(child);
  child.stdout.resume();
  return {
    url,
    rpc: (method, params = []) => ask(url, method, params),
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const closed = once(child, "close");
      child.kill("SIGKILL");
      await closed;
    },
  };
}

async function urlOf(child: ChildProcessByStdio<null, Readable, Readable>): Promise<string> {
  return await new Promise((resolve, reject) => {
    let said = "";
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const url = /server at (http:\S+?)\/?\s/.exec(said)?.[1];
      if (url !== undefined) resolve(url);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.on("close", () => reject(new Error(`The node stopped: ${said}`)));
  });
}

async function ask(url: string, method: string, params: unknown[]): Promise<unknown> {
  const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method, params });
  const response = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body });
  const answer: unknown = await response.json();
  if (typeof answer !== "object" || answer === null || !("result" in answer)) {
    throw new Error(`${method} failed: ${JSON.stringify(answer)}`);
  }
  return answer.result;
}
