import { createServer } from "node:net";

import { DeploymentError } from "../deployment/DeploymentError.ts";

/** Refuses a port that somebody listens on. */
export async function checkPort(host: string, port: number): Promise<void> {
  const free = await new Promise<boolean>((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
  if (free) return;
  const who = (await isChain(host, port)) ? "A chain is already running on" : "Another program listens on";
  throw new DeploymentError(
    `${who} port ${port}: end it, or take another port with \`npm start -- --port ${port + 1}\`.`,
  );
}

async function isChain(host: string, port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://${host}:${port}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ jsonrpc: "2.0", id: 1, method: "eth_chainId", params: [] }),
      signal: AbortSignal.timeout(1000),
    });
    return response.ok && (await response.text()).includes('"result"');
  } catch {
    return false;
  }
}
