// @resolverworks/ezccip, by the signing protocol of the ENS offchain-resolver.
import { createServer } from "node:http";

import { EZCCIP } from "@resolverworks/ezccip";
import { SigningKey } from "ethers";

import { sampleAddress, sampleName } from "../../store/sampleUpdate.ts";
import { portOf, report } from "./report.ts";

const addresses = new Map<string, string>();
for (let number = 1; number <= Number(process.argv[2]); ++number) {
  addresses.set(sampleName(number), sampleAddress(number));
}
const signingKey = new SigningKey(`0x${"07".repeat(32)}`);

const ezccip = new EZCCIP();
ezccip.enableENSIP10(async (name: string) => ({ addr: async () => addresses.get(name) ?? "0x" }));

const server = createServer((request, response) => {
  const [, sender = "", data = ""] = (request.url ?? "").split("/");
  const asked = ezccip.handleRead(sender, data.replace(".json", ""), { protocol: "ens", signingKey, resolver: sender });
  asked.then(
    ({ data }) => response.setHeader("content-type", "application/json").end(JSON.stringify({ data })),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});
server.listen(0, "127.0.0.1", () => report(portOf(server.address())));
