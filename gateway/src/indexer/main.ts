import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";

import { checkDeployment, createAns } from "@ans/client";
import { createPublicClient, http } from "viem";

import { progressBar } from "./progressBar.ts";
import { rebuildIndex } from "./rebuildIndex.ts";

const usage = `Brings the index of a gateway up to date.

  node gateway/src/indexer/main.ts --manifest FILE [--store sqlite:FILE] [--from chain|events]

  --manifest  the deployment: deployments/chain-<id>/manifest.json
  --store     the address of the gateway's store; the index is beside it (default sqlite:gateway.db)
  --from      make it anew: from the first block of the chain, or from the events that were read

The node is asked at ANS_RPC, http://127.0.0.1:8545 unless it is set. Ctrl-C ends it; begin again without --from to go on.
`;

const { values } = parseArgs({
  options: {
    manifest: { type: "string" },
    store: { type: "string", default: "sqlite:gateway.db" },
    from: { type: "string" },
    help: { type: "boolean", default: false },
  },
});
const { manifest, store, from } = values;

if (values.help) process.stdout.write(usage);
else if (manifest === undefined || (from !== undefined && from !== "chain" && from !== "events")) {
  process.stderr.write(usage);
  process.exitCode = 2;
} else {
  const transport = http(process.env["ANS_RPC"] ?? "http://127.0.0.1:8545", { batch: true });
  const context = createAns({
    publicClient: createPublicClient({ transport }),
    manifest: readFileSync(manifest, "utf8"),
  });
  const asked = new AbortController();
  process.once("SIGINT", () => asked.abort());
  process.once("SIGTERM", () => asked.abort());
  try {
    await checkDeployment(context);
    const onProgress = progressBar(process.stderr, from === "events" ? "events and blocks" : "blocks");
    const status = await rebuildIndex(context, { store, from, onProgress, signal: asked.signal });
    process.stdout.write(`${JSON.stringify(status)}\n`);
  } catch (error) {
    process.stderr.write(`ans-index: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
