import * as fc from "fast-check";

import type { Conversation } from "./converse.ts";
import { hostileRequest, type HostileRequest, SENDER } from "./requests.ts";

/** A conversation, and how many requests of it are HTTP: undefined where it is not for us to say. */
export type Hostile = Conversation & { requests: readonly HostileRequest[] | undefined };

const CRLF = "\r\n";
const latin = (text: string) => Buffer.from(text, "latin1");

/** A request as bytes. The last of a connection asks for its end. */
function bytesOf({ method, url, headers, payload }: HostileRequest, isLast: boolean): Buffer {
  const body = payload === undefined ? Buffer.alloc(0) : Buffer.from(payload);
  const length = payload === undefined ? {} : { "content-length": String(body.length) };
  const all = { host: "a", ...headers, ...length, ...(isLast && { connection: "close" }) };
  const fields = Object.entries(all).map(([name, value]) => `${name}: ${value}${CRLF}`);
  return Buffer.concat([latin(`${method} ${url} HTTP/1.1${CRLF}${fields.join("")}${CRLF}`), body]);
}

/** The same body in chunks, with what a chunk may have beside it. */
function chunked({ method, url, headers, payload = "" }: HostileRequest, size: number): Buffer[] {
  const fields = Object.entries({ host: "a", connection: "close", ...headers })
    .map(([name, value]) => `${name}: ${value}${CRLF}`)
    .join("");
  const head = latin(`${method} ${url} HTTP/1.1${CRLF}${fields}transfer-encoding: chunked${CRLF}${CRLF}`);
  const body = Buffer.from(payload);
  const chunks: Buffer[] = [];
  for (let at = 0; at < body.length; at += size) {
    const chunk = body.subarray(at, at + size);
    chunks.push(Buffer.concat([latin(`${chunk.length.toString(16)};x=y${CRLF}`), chunk, latin(CRLF)]));
  }
  return [head, ...chunks, latin(`0${CRLF}${CRLF}`)];
}

/** Requests one after the other without a wait for answers, in one packet or in pieces that end anywhere. */
const pipelined = fc
  .tuple(fc.array(hostileRequest, { minLength: 1, maxLength: 8 }), fc.array(fc.nat(), { maxLength: 3 }))
  .map(([requests, cuts]): Hostile => {
    const all = Buffer.concat(requests.map((each, i) => bytesOf(each, i === requests.length - 1)));
    const ends = [...new Set(cuts.map((cut) => cut % all.length)), all.length].toSorted((a, b) => a - b);
    const pieces = ends.map((end, i) => all.subarray(ends[i - 1] ?? 0, end));
    return { requests, pieces, ending: "wait" };
  });

const inChunks = fc
  .tuple(
    hostileRequest.filter(({ payload }) => payload !== undefined && payload !== ""),
    fc.integer({ min: 20, max: 5000 }),
  )
  .map(([request, size]): Hostile => ({ requests: [request], pieces: chunked(request, size), ending: "wait" }));

/** The client says that it sends no more, or is gone, before its answers are there. */
const abandoned = fc
  .tuple(fc.array(hostileRequest, { minLength: 1, maxLength: 3 }), fc.nat(), fc.constantFrom("half-close", "reset"))
  .map(([requests, cut, ending]): Hostile => {
    const all = Buffer.concat(requests.map((each) => bytesOf(each, false)));
    return { requests: undefined, pieces: [all.subarray(0, 1 + (cut % all.length))], ending };
  });

const path = fc.oneof(
  fc.webPath(),
  fc.string({ unit: fc.integer({ min: 33, max: 255 }).map((code) => String.fromCharCode(code)), maxLength: 300 }),
  fc
    .array(fc.constantFrom("%", "%00", "%zz", "%ff", "%c0%ae", "%2e%2e", "%2f", "..", "/", "\\", ".json", "?", "#"), {
      maxLength: 30,
    })
    .map((parts) => `/${parts.join("")}`),
  fc.constantFrom(
    "*",
    "//a/b",
    "http://127.0.0.1/",
    `http://127.0.0.1/${SENDER}/0x`,
    "/__proto__/constructor",
    "/constructor/0x",
    "/v1/evidence/__proto__",
    "/v1/evidence/%00",
    "/v1/changes?after=__proto__&limit=1e9",
    "/v1/changes?limit=1&limit=2",
    "/v1/evidence/" + "a.".repeat(600),
  ),
  fc.integer({ min: 1, max: 40_000 }).map((length) => `/${SENDER}/0x${"a".repeat(length)}`),
  fc.integer({ min: 1, max: 70 }).map((length) => `/0x${"0".repeat(length)}/0x3b3b57de`),
  fc.nat({ max: 200 }).map((length) => `/0X${SENDER.slice(2)}/0x${"g".repeat(length)}.json.json`),
);
const method = fc.oneof(
  fc.constantFrom("GET", "POST", "HEAD", "OPTIONS", "PUT", "DELETE", "TRACE", "CONNECT", "PROPFIND", "get", "G\0T"),
  fc.string({ maxLength: 10 }),
);
const version = fc.constantFrom("HTTP/1.1", "HTTP/1.0", "HTTP/0.9", "HTTP/2.0", "HTTP/9", "http/1.1", "", "\0");

const oddLine = fc
  .tuple(method, path, version, fc.constantFrom(CRLF, "\n", "\r"))
  .map(([verb, target, protocol, end]): Hostile => {
    const head = `${verb} ${target} ${protocol}${end}Host: a${CRLF}Connection: close${CRLF}${CRLF}`;
    return { requests: undefined, pieces: [latin(head)], ending: end === CRLF ? "wait" : "half-close" };
  });

/** Headers about the body, or about anything, that are wrong or contradict each other, with a body that is right. */
const oddHeaders = fc
  .tuple(
    fc.array(
      fc.oneof(
        fc.constantFrom(
          "Content-Length: 1",
          "Content-Length: 20",
          "Content-Length: 9999999",
          "Content-Length: -1",
          "Content-Length: 1e3",
          "Content-Length: 99999999999999999999",
          "Transfer-Encoding: chunked",
          "Transfer-Encoding: gzip, chunked",
          "Transfer-Encoding: identity",
          "Content-Encoding: gzip",
          "Content-Type: application/json; charset=utf-7",
          "Content-Type: __proto__",
          "Content-Type: text/plain",
          "Expect: 100-continue",
          "Expect: miracles",
          "Upgrade: websocket",
          "X-Forwarded-For: 127.0.0.1, __proto__",
          "Host: b",
          "Accept-Version: 9",
          ": nothing",
          "Bad\0Name: 1",
          " folded: 1",
        ),
        fc.nat({ max: 34_000 }).map((length) => `X: ${"x".repeat(length)}`),
        fc.string({ unit: "binary", maxLength: 50 }),
      ),
      { maxLength: 4 },
    ),
    fc.constantFrom('{"sender":1}', '5\r\n{"a":\r\n0\r\n\r\n', "fffffffffffffffff\r\n", "-1\r\n\r\n", "{".repeat(9000)),
  )
  .map(([headers, body]): Hostile => {
    const fields = ["Host: a", "Content-Type: application/json", "Connection: close", ...headers];
    const text = `POST / HTTP/1.1${CRLF}${fields.join(CRLF)}${CRLF}${CRLF}${body}`;
    return { requests: undefined, pieces: [latin(text)], ending: "half-close" };
  });

const noise = fc
  .uint8Array({ minLength: 1, maxLength: 2000 })
  .map((bytes): Hostile => ({ requests: undefined, pieces: [Buffer.from(bytes)], ending: "half-close" }));

/** Connections of clients that are broken, careless or malicious. */
export const hostileConversation: fc.Arbitrary<Hostile> = fc.oneof(
  { weight: 10, arbitrary: pipelined },
  { weight: 2, arbitrary: inChunks },
  { weight: 2, arbitrary: abandoned },
  { weight: 3, arbitrary: oddLine },
  { weight: 2, arbitrary: oddHeaders },
  { weight: 1, arbitrary: noise },
);
