// The gateway as it is, over an SQLite file of signed names; what the chain would say is fixed.
//
//   node ans.ts STORE cached|uncached|each
//
// `each` signs every answer by itself, which a gateway does for a query that comes alone.
import { offlineGateway } from "../../../gateway/test/helpers/offlineGateway.ts";
import { isNative, localSigner } from "../../../gateway/src/signing/localSigner.ts";
import { sampleZone } from "../../store/sampleUpdate.ts";
import { portOf, report } from "./report.ts";

const [, , store = "", kind] = process.argv;
if (!isNative()) throw new Error("libsecp256k1 was not built here: what would be measured is not what runs elsewhere.");
const limits = { answerCacheMB: kind === "cached" ? 64 : 0, queries: 100_000 };
const signer = localSigner(`0x${"07".repeat(32)}`);
const { server, gateway } = await offlineGateway(
  { store: `sqlite:${store}`, limits },
  { zoneName: sampleZone, signer },
);
if (kind === "each") gateway.sign = async (digest) => await gateway.keys.sign(digest);
await server.listen({ host: "127.0.0.1", port: 0 });
report(portOf(server.server.address()));
