// A gateway as a process of its own, to be maltreated: sends its URL once it listens, and its memory whenever it is asked.
// Its one argument is JSON: limits that differ from the usual ones.
import { signedGrant, signedProfile } from "../helpers/signed.ts";
import { signerCalled } from "../../../client/test/helpers/offchain.ts";
import { listenOn, offlineGateway } from "../helpers/offlineGateway.ts";

/** What it sends: `memory` is in bytes, of what is still needed. */
export type FromGateway = { url: string } | { memory: number };

const limits: Record<string, unknown> = JSON.parse(process.argv[2] ?? "{}");
const { gateway, server } = await offlineGateway({
  limits: { requestsPerMinute: 10_000_000, updatesPerMinute: 10_000_000, answerCacheMB: 8, ...limits },
});
const bob = signerCalled("bob");
const granted = await signedGrant("bob.acme.dim", bob);
await gateway.store.accept(await signedProfile(granted, bob, 1, "https://bob.example"));
const url = await listenOn(server);

process.on("message", () => {
  globalThis.gc?.();
  tell({ memory: process.memoryUsage().heapUsed + process.memoryUsage().external });
});
process.on("disconnect", () => process.exit());
tell({ url });

function tell(message: FromGateway): void {
  process.send?.(message);
}
