import { encodeLookup, publicResolverAbi } from "@ans/client";
import { expect } from "chai";
import { encodeFunctionData, type Hex, namehash, parseAbi } from "viem";

import { granted, profiled } from "../helpers/evidence.ts";
import { listenOn, offlineGateway } from "../helpers/offlineGateway.ts";

const SENDER: Hex = `0x${"aa".repeat(20)}`;
const NAME = "bob.acme.dim";

const batchAbi = parseAbi(["function query((address sender, string[] urls, bytes data)[])"]);
const inBatch = (data: Hex) => ({ sender: SENDER, urls: [], data });

const queryFor = (name: string) =>
  encodeLookup(
    name,
    encodeFunctionData({ abi: publicResolverAbi, functionName: "text", args: [namehash(name), "url"] }),
  );

/** What differs between any two responses, or belongs to the connection. */
const ofConnection = ["date", "connection", "keep-alive"];

type Told = { status: number; headers: Record<string, string>; body: string };

async function told(asked: Promise<Response>): Promise<Told> {
  const response = await asked;
  const headers = Object.fromEntries([...response.headers].filter(([name]) => !ofConnection.includes(name)));
  // The framework names the charset where it writes JSON itself.
  headers["content-type"] = (headers["content-type"] ?? "").replace("; charset=utf-8", "");
  return { status: response.status, headers, body: await response.text() };
}

describe("a query by GET, which goes past the framework", () => {
  let offline: Awaited<ReturnType<typeof offlineGateway>>;
  let url: string;
  beforeEach(async () => {
    offline = await offlineGateway();
    await offline.gateway.store.accept(profiled(granted(NAME), 1, { "text:url": "https://bob.example" }));
    // Signatures are of the second in which they are made.
    offline.gateway.clock.answers = () => 1_900_000_000;
    url = await listenOn(offline.server);
  });
  afterEach(() => offline.close());

  const get = async (data: string) => await told(fetch(`${url}/${SENDER}/${data}`));
  const post = async (data: string) =>
    await told(
      fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ sender: SENDER, data }),
      }),
    );

  for (const [what, data] of [
    ["a name with a profile", queryFor(NAME)],
    ["a name that does not exist", queryFor("nobody.acme.dim")],
    [
      "several questions at once",
      encodeFunctionData({ abi: batchAbi, args: [[inBatch(queryFor(NAME)), inBatch("0x12")]] }),
    ],
    ["call data without a selector", "0x12"],
    ["a call that no gateway answers", "0x12345678"],
    ["call data that is cut short", queryFor(NAME).slice(0, 200)],
  ] as const) {
    it(`is answered like one by POST: ${what}`, async () => {
      const posted = await post(data);
      offline.gateway.cache.drop(undefined);
      expect(await get(data)).to.deep.equal(posted);
    });
  }

  it("is answered like one by POST where nothing can be signed", async () => {
    offline.gateway.keys.replace([]);
    const posted = await post(queryFor(NAME));
    expect(posted.status).to.equal(503);
    expect(await get(queryFor(NAME))).to.deep.equal(posted);
  });

  it("is answered again as it was, whatever the case of its digits, and counted", async () => {
    const data = queryFor(NAME);
    const first = await get(`${data}.json`);
    expect(await get(data)).to.deep.equal(first);
    expect(await get(`0x${data.slice(2).toUpperCase()}.json`)).to.deep.equal(first);
    expect(await post(data)).to.deep.equal(first);
    await get("0x12");
    expect(await (await fetch(`${url}/metrics`)).text())
      .to.include('ans_gateway_answers_total{outcome="signed"} 1\n')
      .and.include('ans_gateway_answers_total{outcome="cached"} 3\n')
      .and.include('ans_gateway_answers_total{outcome="malformed"} 1\n');
  });

  it("is answered with what is new as soon as it is accepted", async () => {
    const { body } = await get(queryFor(NAME));
    await offline.gateway.store.accept(profiled(granted(NAME), 2, { "text:url": "https://new.example" }));
    const hex = Buffer.from("https://new.example").toString("hex");
    expect(body).not.to.include(hex);
    expect((await get(queryFor(NAME))).body).to.include(hex);
  });
});
