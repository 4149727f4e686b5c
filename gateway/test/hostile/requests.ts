import { encodeLookup } from "@ans/client";
import * as fc from "fast-check";
import { concatHex, encodeFunctionData, type Hex, parseAbi, toHex } from "viem";

/** A request as it is sent. */
export type HostileRequest = {
  method: "GET" | "POST";
  url: string;
  headers?: Record<string, string>;
  payload?: string;
};

/** Who asks; any address will do. */
export const SENDER = "0x00000000000000000000000000000000000000aa";
const abi = parseAbi([
  "function resolve(bytes name, bytes data)",
  "function multicall(bytes[] data)",
  "function addr(bytes32 node, uint256 coinType)",
  "function text(bytes32 node, string key)",
  "function query((address sender, string[] urls, bytes data)[])",
]);
const node: Hex = `0x${"ab".repeat(32)}`;

const bytes = (maxLength: number) => fc.uint8Array({ maxLength }).map((each) => toHex(each));

/** Calls of resolver profiles, and what looks like some. */
const call = fc.letrec<{ call: Hex }>((tie) => ({
  call: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc
      .bigInt({ min: 0n, max: (1n << 256n) - 1n })
      .map((coin) => encodeFunctionData({ abi, functionName: "addr", args: [node, coin] })),
    fc
      .string({ unit: "binary", maxLength: 300 })
      .map((key) => encodeFunctionData({ abi, functionName: "text", args: [node, key] })),
    bytes(100),
    fc
      .array(tie("call"), { maxLength: 6 })
      .map((calls) => encodeFunctionData({ abi, functionName: "multicall", args: [calls] })),
  ),
})).call;

/** Names in wire form, right and wrong ones. */
const wire = fc.oneof(
  fc.constantFrom<Hex>("0x03626f620461636d650364696d00", "0x0461636d650364696d00", "0x00", "0x"),
  fc
    .array(fc.uint8Array({ minLength: 1, maxLength: 255 }), { maxLength: 6 })
    .map((labels) =>
      concatHex([...labels.flatMap((label) => [toHex(label.length, { size: 1 }), toHex(label)]), "0x00"]),
    ),
  bytes(300),
);

const lookup = fc.oneof(
  fc.tuple(wire, call).map((args) => encodeFunctionData({ abi, functionName: "resolve", args })),
  call.map((data) => encodeLookup("bob.acme.dim", data)),
);

const batch = fc
  .array(
    fc.record({ sender: fc.constantFrom<Hex>(SENDER, `0x${"11".repeat(20)}`), urls: fc.constant([]), data: lookup }),
    {
      maxLength: 70,
    },
  )
  .map((queries) => encodeFunctionData({ abi, functionName: "query", args: [queries] }));

/** Call data with some of its bytes changed, or cut off. */
const broken = fc.tuple(fc.oneof(lookup, batch), fc.nat(), fc.nat(255), fc.nat()).map(([data, at, byte, end]) => {
  const digits = Buffer.from(data.slice(2), "hex");
  if (digits.length > 0) digits[at % digits.length] = byte;
  return toHex(digits.subarray(0, Math.max(4, digits.length - (end % 64))));
});

/** Calls in calls and batches in batches, deeper than anybody needs. */
const deep = fc.tuple(fc.boolean(), fc.integer({ min: 2, max: 40 }), call).map(([isBatch, depth, inmost]) => {
  let data = isBatch ? encodeLookup("bob.acme.dim", inmost) : inmost;
  for (let level = 0; level < depth; level += 1) {
    data = isBatch
      ? encodeFunctionData({ abi, functionName: "query", args: [[{ sender: SENDER, urls: [], data }]] })
      : encodeFunctionData({ abi, functionName: "multicall", args: [[data]] });
  }
  return isBatch ? data : encodeLookup("bob.acme.dim", data);
});

const callData = fc.oneof(lookup, batch, broken, deep, bytes(200));

/** A GET in the form of EIP-3668, more or less. */
const get = fc
  .tuple(fc.constantFrom(SENDER, "0xAA", "v1", "..%2f"), callData, fc.constantFrom("", ".json", ".xml"))
  .map(([sender, data, suffix]): HostileRequest => ({ method: "GET", url: `/${sender}/${data}${suffix}` }));

const json = { "content-type": "application/json" };

/** A POST in the form of EIP-3668, more or less. */
const post = fc
  .tuple(fc.constantFrom<unknown>(SENDER, "", null, 7), fc.oneof(callData, fc.anything()))
  .map(([sender, data]): HostileRequest => ({
    method: "POST",
    url: "/",
    headers: json,
    payload: JSON.stringify({ sender, data }, plain),
  }));

const path = fc.constantFrom(
  "/",
  "/v1/checkpoints",
  "/v1/grants",
  "/v1/transfers",
  "/v1/profiles",
  "/v1/releases",
  "/v1/cosign",
);
const anyJson = fc
  .tuple(path, fc.jsonValue())
  .map(([url, value]): HostileRequest => ({ method: "POST", url, headers: json, payload: JSON.stringify(value) }));
const noJson = fc
  .tuple(
    path,
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.constantFrom("application/json", "text/plain", "application/x-www-form-urlencoded"),
  )
  .map(([url, payload, type]): HostileRequest => ({ method: "POST", url, headers: { "content-type": type }, payload }));

/** JSON that would change what all objects have, or that is nested deeper than a stack is. */
const poison = fc
  .tuple(
    path,
    fc.constantFrom(
      '{"__proto__":{"sender":"0x","data":"0x"}}',
      `{"sender":"${SENDER}","data":"0x","__proto__":{"isAdmin":true}}`,
      '{"constructor":{"prototype":{"data":"0x"}}}',
      '{"name":"bob.acme.dim","records":{"__proto__":[],"length":1e9}}',
      '{"name":"__proto__","owner":"constructor","epoch":1,"expires":4102444800,"signature":"0x"}',
      '{"name":"bob.acme.dim","records":[{"key":"__proto__","value":"toString"}],"epoch":1,"revision":1}',
      "[".repeat(100_000),
      `${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}`,
      `{"name":"${"x".repeat(300_000)}"}`,
    ),
  )
  .map(([url, payload]): HostileRequest => ({ method: "POST", url, headers: json, payload }));

/** An update with the right fields and nothing right in them. */
const update = fc
  .record({
    name: fc.oneof(fc.constantFrom("bob.acme.dim", "a..b", "[", "x".repeat(300)), fc.string({ unit: "binary" })),
    owner: fc.oneof(fc.constant(SENDER), fc.string()),
    to: fc.oneof(fc.constant(SENDER), fc.anything()),
    epoch: fc.oneof(fc.nat(), fc.double(), fc.anything()),
    revision: fc.oneof(fc.nat(), fc.anything()),
    expires: fc.oneof(fc.maxSafeNat(), fc.anything()),
    deadline: fc.oneof(fc.maxSafeNat(), fc.anything()),
    records: fc.oneof(fc.array(fc.record({ key: fc.string(), value: fc.string() }), { maxLength: 70 }), fc.anything()),
    signature: fc.oneof(bytes(100), bytes(65), fc.anything()),
  })
  .map((body) => JSON.stringify(body, plain));
const updates = fc
  .tuple(path, update)
  .map(([url, payload]): HostileRequest => ({ method: "POST", url, headers: json, payload }));

const other = fc
  .tuple(fc.constantFrom<"GET" | "POST">("GET", "POST"), fc.webPath(), fc.webQueryParameters())
  .map(([method, path, query]): HostileRequest => ({ method, url: `/v1/changes${path}?${query}` }));

/** Requests that nobody in their right mind would send, and some that almost make sense. */
export const hostileRequest: fc.Arbitrary<HostileRequest> = fc.oneof(
  { weight: 4, arbitrary: get },
  { weight: 3, arbitrary: post },
  { weight: 2, arbitrary: updates },
  { weight: 1, arbitrary: anyJson },
  { weight: 1, arbitrary: noJson },
  { weight: 1, arbitrary: poison },
  { weight: 1, arbitrary: other },
);

/** JSON has no BigInt. */
function plain(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? value.toString() : value;
}
