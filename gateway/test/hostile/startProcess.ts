import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

import type { FromGateway } from "./gatewayProcess.ts";

/** A gateway that runs in a process of its own, so that what it does to itself can be seen. */
export type HostedGateway = {
  url: string;
  port: number;
  /** The bytes that it still needs, after garbage is collected. */
  memory: () => Promise<number>;
  /** @throws Error if the gateway ended by itself. */
  checkAlive: () => void;
  end: () => Promise<void>;
};

/** Starts a gateway in a process of its own. `limits` are laid over the usual ones. */
export async function startProcess(limits: Record<string, unknown> = {}): Promise<HostedGateway> {
  const child = fork(join(import.meta.dirname, "gatewayProcess.ts"), [JSON.stringify(limits)], {
    execArgv: ["--expose-gc"],
  });
  const ended = once(child, "exit");
  const crashed = ended.then(([code, signal]) => {
    throw new Error(`the gateway ended with ${String(code ?? signal)}`);
  });
  crashed.catch(() => undefined);

  async function hear(): Promise<FromGateway> {
    const [message]: FromGateway[] = await Promise.race([once(child, "message"), crashed]);
    if (message === undefined) throw new Error("the gateway says nothing");
    return message;
  }

  const first = await hear();
  if (!("url" in first)) throw new Error("the gateway does not say where it listens");
  return {
    url: first.url,
    port: Number(new URL(first.url).port),
    memory: async () => {
      const answer = hear();
      child.send("memory");
      const told = await answer;
      if (!("memory" in told)) throw new Error("the gateway does not tell its memory");
      return told.memory;
    },
    checkAlive: () => {
      if (child.exitCode !== null || child.signalCode !== null) {
        throw new Error(`the gateway ended with ${String(child.exitCode ?? child.signalCode)}`);
      }
    },
    end: async () => {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}
