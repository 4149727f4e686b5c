// The gateway as it is, over an SQLite file of signed names; what the chain would say is fixed.
//
//   node ans.ts STORE cached|uncached
import { offlineGateway } from "../../../gateway/test/helpers/offlineGateway.ts";
import { isNative, localSigner } from "../../../gateway/src/signing/localSigner.ts";
import { sampleZone } from "../../store/sampleUpdate.ts";
import { portOf, report } from "./report.ts";

const [, , store = "", kind] = process.argv;
if (!isNative()) throw new Error("libsecp256k1 was not built here: what would be measured is not what runs elsewhere.");
const limits = { answerCacheMB: kind === "cached" ? 64 : 0, queries: 100_000 };
const signer = localSigner(`0x${"07".repeat(32)}`);
const { server } = await offlineGateway({ store: `sqlite:${store}`, limits }, { zoneName: sampleZone, signer });
await server.listen({ host: "127.0.0.1", port: 0 });
report(portOf(server.server.address()));
