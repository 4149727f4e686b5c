import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";

import { expect } from "chai";

import { listen, shut } from "../../../test/helpers/listen.ts";
import { boundedFetch, type BoundedRequest } from "../../src/index.ts";
import { webTransport } from "../../src/offchain/gateways/webTransport.ts";
import { refusal } from "../helpers/refusal.ts";

const answers: Record<string, RequestListener> = {
  "/json": (_, response) => response.writeHead(200, { "content-type": "application/json" }).end('{"é":"中"}'),
  "/missing": (_, response) => response.writeHead(404, { "content-type": "text/plain" }).end("no"),
  "/elsewhere": (_, response) => response.writeHead(302, { location: "/json" }).end(),
  "/endless": (_, response) => {
    response.writeHead(200);
    const more = () => {
      while (!response.destroyed && response.write("a".repeat(10_000)));
    };
    response.on("drain", more);
    more();
  },
  "/announced": (_, response) => response.writeHead(200, { "content-length": "2000000" }).end("a".repeat(2_000_000)),
  "/slow": () => undefined,
  "/slow-body": (_, response) => response.writeHead(200).write("a"),
  "/broken": (request) => request.destroy(),
  "/echo": (request, response) => void echo(request, response),
};

async function echo(request: IncomingMessage, response: ServerResponse) {
  const body = (await request.toArray()).join("");
  const { cookie, "content-type": type } = request.headers;
  response.writeHead(200).end(JSON.stringify({ method: request.method, body, type, cookie }));
}

describe("Asking an address that somebody else chose", () => {
  let server: Server;
  let origin: string;

  before(async () => {
    server = createServer((request, response) => answers[request.url ?? ""]?.(request, response));
    origin = await listen(server);
  });
  after(() => shut(server));

  const ask = (path: string, more: BoundedRequest = {}) =>
    boundedFetch(`${origin}${path}`, { allowPrivate: true, ...more });

  it("gives what came back, whatever its status", async () => {
    expect(await ask("/json")).to.deep.include({ status: 200, contentType: "application/json", text: '{"é":"中"}' });
    expect(await ask("/missing")).to.deep.include({ status: 404, contentType: "text/plain", text: "no" });
    const { text } = await ask("/echo", { body: { a: 1 } });
    expect(JSON.parse(text)).to.deep.equal({ method: "POST", body: '{"a":1}', type: "application/json" });
  });

  it("follows nobody elsewhere", async () => {
    expect((await refusal(ask("/elsewhere"), "GATEWAY_FAILED")).message).to.include("sends elsewhere");
  });

  for (const path of ["/endless", "/announced"]) {
    it(`reads no more than it should: ${path}`, async () => {
      const error = await refusal(ask(path, { most: 100_000 }), "GATEWAY_FAILED");
      expect(error.message).to.include("more than 100000 bytes");
    });
  }

  for (const path of ["/slow", "/slow-body"]) {
    it(`waits no longer than it should: ${path}`, async () => {
      const error = await refusal(ask(path, { timeout: 50 }), "GATEWAY_FAILED");
      expect(error.message).to.include("no answer within 50 ms");
    });
  }

  it("keeps a connection for the next question, and asks anew where the other side has hung up", async () => {
    let connections = 0;
    let questions = 0;
    const keeping = createServer((request, response) => {
      questions += 1;
      // The third question finds the connection closed under it.
      if (questions === 3) request.socket.resetAndDestroy();
      else response.writeHead(200).end("kept");
    });
    keeping.on("connection", () => (connections += 1));
    const url = await listen(keeping);
    const askKept = async () => (await boundedFetch(url, { allowPrivate: true })).text;
    expect([await askKept(), await askKept()]).to.deep.equal(["kept", "kept"]);
    expect(connections).to.equal(1);
    expect(await askKept()).to.equal("kept");
    expect(connections).to.equal(2);
    await refusal(boundedFetch(url.replace("http:", "https:")), "GATEWAY_FAILED");
    await shut(keeping);
  });

  it("says that nobody answers", async () => {
    await refusal(ask("/broken"), "GATEWAY_FAILED");
    await refusal(boundedFetch("http://127.0.0.1:1/", { allowPrivate: true }), "GATEWAY_FAILED");
  });

  it("keeps to the same bounds in a browser", async () => {
    const request = {
      method: "GET",
      accept: "*/*",
      body: undefined,
      most: 1000,
      signal: AbortSignal.timeout(2000),
      allowPrivate: true,
    };
    const read = async (path: string) =>
      await webTransport(new URL(`${origin}${path}`), request).catch(() => "refused");
    expect(await read("/json")).to.deep.include({ status: 200, contentType: "application/json" });
    expect(await read("/elsewhere")).to.equal("refused");
    expect(await read("/endless")).to.equal("refused");
  });

  for (const url of [
    "https://127.0.0.1/",
    "https://localhost/",
    "https://10.1.2.3/",
    "https://172.31.0.1/",
    "https://192.168.1.1/",
    "https://169.254.169.254/latest/meta-data",
    "https://100.64.0.1/",
    "https://0.0.0.0/",
    "https://2130706433/",
    "https://0x7f.1/",
    "https://[::1]/",
    "https://[::]/",
    "https://[::ffff:127.0.0.1]/",
    "https://[64:ff9b::7f00:1]/",
    "https://[fd00::1]/",
    "https://[fe80::1]/",
    "https://[2001:20::1]/",
    "https://[2001:1ff::1]/",
    "https://[2001:db8::1]/",
    "https://[2002:7f00:1::]/",
    "https://[3fff::1]/",
    "https://224.0.0.1/",
    "https://255.255.255.255/",
  ]) {
    it(`asks nothing of a private network: ${url}`, async () => {
      const error = await refusal(boundedFetch(url, { timeout: 2000 }), "GATEWAY_FAILED");
      expect(error.message).to.include("an address of a private network");
    });
  }

  for (const [url, reason] of [
    ["http://acme.example/", "only https is asked"],
    ["ftp://acme.example/", "only https is asked"],
    ["file:///etc/passwd", "only https is asked"],
    ["https://a:b@acme.example/", "a URL with a password is not asked"],
    ["acme.example", "it is no URL"],
  ] as const) {
    it(`asks nothing but https: ${url}`, async () => {
      expect((await refusal(boundedFetch(url), "GATEWAY_FAILED")).message).to.include(reason);
    });
  }
});
