// A gateway as a process of its own, to be killed: prints its URL in one line once it answers.
// Its one argument is JSON: { url and manifestFile of the chain, the address of the store }.
import { startGateway } from "../helpers/gateways.ts";

const { url, manifestFile, store }: { url: string; manifestFile: string; store: string } = JSON.parse(
  process.argv[2] ?? "",
);
const limits = { updatesPerMinute: 1_000_000, requestsPerMinute: 1_000_000 };
const gateway = await startGateway({ url, manifestFile }, 1, { store, limits, log: "fatal" });
console.log(gateway.url);
