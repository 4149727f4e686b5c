// `npm run bench:codec`: what the gateway's own codec and hashing take beside those of the client library, which give the
// same to the byte (gateway/test/ccip). Microseconds of processor time a call, the median of rounds in turn; `-- --json`
// prints [{what, client, gateway}].
import {
  answerHash,
  encodeLookup,
  encodeResponse,
  parseLookup,
  parseQuery,
  profileHash,
  recordKeysOf,
  serviceDomain,
  typedDigest,
} from "@ans/client";
import { domainSeparator, zeroAddress } from "viem";

import { hashRecord } from "../../client/src/offchain/statements/hashRecord.ts";
import { decodeQuery } from "../../gateway/src/ccip/decodeQuery.ts";
import { encodeProof } from "../../gateway/src/ccip/encodeProof.ts";
import { encodeResponse as encodeOwn } from "../../gateway/src/ccip/encodeResponse.ts";
import { recordKeys } from "../../gateway/src/ccip/recordKeys.ts";
import { hashProfile, hashRecords } from "../../gateway/src/hashing/hashProfile.ts";
import { serviceDigest } from "../../gateway/src/signing/serviceDigest.ts";
import { sampleName, sampleNode, sampleUpdate } from "../store/sampleUpdate.ts";

const ROUNDS = 9;
const CALLS = 2_000;

const { evidence } = sampleUpdate(1);
const { name, grant, profile } = evidence;
if (profile === undefined) throw new Error("A sample name has a profile.");
const { records } = profile;
const hashes = hashRecords(records);
const proof = encodeProof(evidence, hashes);
const proven = { ...profile, records: records.map(hashRecord) };
const [{ value }] = records;
const lookup = encodeLookup(sampleName(1), `0x3b3b57de${sampleNode(1).slice(2)}`);
const asked = Buffer.from(lookup.slice(2), "hex");
const signature = Buffer.alloc(65, 7);
const times = { sequence: 1n, servedAt: 1_900_000_000, expires: 1_900_000_060 };
const separator = domainSeparator({ domain: serviceDomain(31_337, zeroAddress) });
const digest = serviceDigest(31_337, zeroAddress);
const hash = sampleNode(1);
const bytes = Buffer.from(hash.slice(2), "hex");
const address = Buffer.alloc(20);

const service = { ...times, signatures: [`0x${signature.toString("hex")}` as const] };
const ownService = { ...times, signatures: [signature] };

/** The same work, by the client library and by the gateway. */
const pairs: [what: string, client: () => unknown, gateway: () => unknown][] = [
  [
    "read a query",
    () => recordKeysOf(parseQuery(parseLookup(lookup).data)),
    () => {
      const query = decodeQuery(asked);
      return query.kind === "resolve" && query.calls.map(recordKeys);
    },
  ],
  [
    "hash a profile",
    () => profileHash({ ...profile, name }),
    () => hashProfile({ ...profile, name }, hashRecords(records)),
  ],
  [
    "hash an answer",
    () =>
      typedDigest(
        separator,
        answerHash({ resolver: zeroAddress, node: hash, queryHash: hash, profileHash: hash, ...times }),
      ),
    () => digest.answer({ resolver: address, node: bytes, queryHash: bytes, profileHash: bytes, ...times }),
  ],
  [
    "write a response",
    () => encodeResponse({ grant, transfers: [], profile: proven, values: [value], service }),
    () => encodeOwn(proof, [Buffer.from(value)], ownService),
  ],
];

function measure(call: () => unknown): number {
  const before = process.cpuUsage();
  for (let i = 0; i < CALLS; ++i) call();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / CALLS;
}

const median = (figures: number[]) => Number((figures.toSorted((a, b) => a - b)[ROUNDS >> 1] ?? NaN).toFixed(1));

const rows = pairs.map(([what, client, gateway]) => {
  const rounds = Array.from({ length: ROUNDS }, () => [measure(client), measure(gateway)] as const);
  return { what, client: median(rounds.map(([one]) => one)), gateway: median(rounds.map(([, other]) => other)) };
});
if (process.argv.includes("--json")) console.log(JSON.stringify(rows));
else
  for (const { what, client, gateway } of rows)
    console.log(`${what.padEnd(20)}client ${client} µs, gateway ${gateway} µs`);
