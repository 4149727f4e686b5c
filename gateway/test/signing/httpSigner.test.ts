import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";

import { expect } from "chai";
import { keccak256, toHex } from "viem";

import { signerCalled } from "../../../client/test/helpers/offchain.ts";
import { listen, shut } from "../../../test/helpers/listen.ts";
import { rejection } from "../../../test/helpers/rejection.ts";
import { httpSigner } from "../../src/signing/httpSigner.ts";

const operator = signerCalled("operator");
const hash = keccak256(toHex("what is signed"));
const digest = Buffer.from(hash.slice(2), "hex");

type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;

/** Answers with JSON. */
const json =
  (value: unknown, status = 200): Answer =>
  (_, response) =>
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));

describe("A signer that is another process", () => {
  let server: Server;
  let url: string;
  let answer: Answer;
  before(async () => {
    server = createServer((request, response) => void answer(request, response));
    url = await listen(server);
  });
  after(() => shut(server));

  const signer = (more: { token?: string; timeout?: number } = {}) =>
    httpSigner({ url, address: operator.address, timeout: 5000, ...more });

  it("is sent the address and the hash, and its token, and gives a signature of 65 bytes", async () => {
    const asked: unknown[] = [];
    answer = async (request, response) => {
      const body: unknown = JSON.parse((await request.toArray()).join(""));
      asked.push(request.method, request.headers.authorization, body);
      json({ signature: await operator.sign({ hash }) })(request, response);
    };
    const signature = await signer({ token: "secret" }).sign(digest);
    expect(`0x${signature.toString("hex")}`).to.equal(await operator.sign({ hash }));
    expect(asked).to.deep.equal(["POST", "Bearer secret", { address: operator.address, digest: hash }]);
    await signer().sign(digest);
    expect(asked[4]).to.equal(undefined);
  });

  const short = async () => (await operator.sign({ hash })).slice(0, 130);
  const oddV = async () => `${(await operator.sign({ hash })).slice(0, 130)}00`;
  const failures: [string, () => Answer | Promise<Answer>, string][] = [
    ["refuses", () => json({ error: "locked" }, 403), "status 403"],
    ["fails", () => json({}, 500), "status 500"],
    ["gives no JSON", () => (_, response) => response.end("<html>"), "JSON"],
    ["gives no signature", () => json({}), "no signature of 65 bytes"],
    ["gives null", () => json(null), "no signature of 65 bytes"],
    ["gives a number", () => json({ signature: 7 }), "no signature of 65 bytes"],
    ["gives a short signature", async () => json({ signature: await short() }), "no signature of 65 bytes"],
    ["gives a signature with another v", async () => json({ signature: await oddV() }), "no signature of 65 bytes"],
    [
      "signs with another key",
      async () => json({ signature: await signerCalled("other").sign({ hash }) }),
      `did not sign with the key ${operator.address}`,
    ],
    [
      "signs something else",
      async () => json({ signature: await operator.sign({ hash: keccak256("0x") }) }),
      `did not sign with the key ${operator.address}`,
    ],
    ["gives what is on no curve", () => json({ signature: `0x${"ff".repeat(64)}1b` }), "did not sign with the key"],
    ["hangs up", () => (request) => request.socket.destroy(), "fetch failed"],
  ];
  for (const [what, make, reason] of failures) {
    it(`that ${what} has the question asked of another gateway`, async () => {
      answer = await make();
      const error = await rejection(Promise.resolve(signer().sign(digest)));
      expect(error).to.include({ name: "GatewayError", code: "NO_KEY", statusCode: 503 });
      expect(error.message).to.include(reason).and.to.include("ask another gateway");
    });
  }

  it("that does not answer in time is not waited for", async () => {
    answer = () => undefined;
    const error = await rejection(Promise.resolve(signer({ timeout: 20 }).sign(digest)));
    expect(error).to.have.property("code", "NO_KEY");
    expect(error.message).to.include("timeout");
  });

  it("that is not there is said to be so", async () => {
    const gone = httpSigner({ url: "http://127.0.0.1:1", address: operator.address, timeout: 1000 });
    expect(await rejection(Promise.resolve(gone.sign(digest)))).to.have.property("code", "NO_KEY");
  });
});
