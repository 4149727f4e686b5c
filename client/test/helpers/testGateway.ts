import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

import { concat, domainSeparator, type Hex, isHex, keccak256, toHex, zeroHash } from "viem";
import type { PrivateKeyAccount } from "viem/accounts";
import { namehash } from "viem/ens";

import { hex } from "../../../test/helpers/hex.ts";
import { listen, shut } from "../../../test/helpers/listen.ts";
import { hashPair } from "../../../test/helpers/signedTogether.ts";
import {
  addressOf,
  type AnsContext,
  answerHash,
  AnsError,
  chainTime,
  encodeResponse,
  type Evidence,
  evidenceSequence,
  getZone,
  hashRecord,
  nextEvidence,
  parseGrant,
  parseLookup,
  parseProfile,
  parseQuery,
  parseRelease,
  parseTransfer,
  receiptHash,
  recordKeysOf,
  recordsByKey,
  serviceDomain,
  servedHash,
  servedUntil,
  signatureVerifier,
  type Statement,
  toJson,
  typedDigest,
  verifyEvidence,
} from "../../src/index.ts";

/** What a gateway of the tests does other than it should. */
export type Behaviour = {
  /** Answers nothing at all. */
  isSilent: boolean;
  /** Says that an update was refused. */
  refuses: boolean;
  /** What it answers lookups with in place of what it has; undefined for nothing. */
  serves: ((evidence: Evidence | undefined) => Evidence | undefined) | undefined;
  /** The sequence that it claims for a name without a profile. */
  emptySequence: bigint | undefined;
  /** The values that it sends in place of those asked for. */
  values: string[] | undefined;
  /** What it sends in place of any response. */
  response: Hex | undefined;
  /** Signs its answers as one of several under one signature. */
  signsTogether: boolean;
  /** What it changes in a receipt before it signs it. */
  receipt: Partial<{ expires: number; receivedAt: number; sequence: bigint; seat: number }>;
};

/**
 * An SP's gateway for tests, over the rules of the library: it keeps evidences in memory, signs with a real key, and lies
 * where it is told to. Its time is the chain's.
 */
export async function startTestGateway(ans: AnsContext, seat: number, operator: PrivateKeyAccount) {
  const state = { ans, seat, operator, store: new Map<string, Evidence>(), asked: [] as string[] };
  const behaviour: Behaviour = {
    isSilent: false,
    refuses: false,
    serves: undefined,
    emptySequence: undefined,
    values: undefined,
    response: undefined,
    signsTogether: false,
    receipt: {},
  };
  const server = createServer((request, response) => void handle(state, behaviour, request, response));
  const origin = await listen(server);
  return {
    ...state,
    /** Whose key signs; exchanged for a rotation. */
    setOperator: (key: PrivateKeyAccount) => (state.operator = key),
    behaviour,
    url: `${origin}/{sender}/{data}`,
    close: () => shut(server),
  };
}

export type TestGateway = Awaited<ReturnType<typeof startTestGateway>>;

type State = {
  ans: AnsContext;
  seat: number;
  operator: PrivateKeyAccount;
  store: Map<string, Evidence>;
  asked: string[];
};

async function handle(state: State, behaviour: Behaviour, request: IncomingMessage, response: ServerResponse) {
  const path = request.url ?? "";
  state.asked.push(`${request.method} ${path}`);
  const reply = (status: number, body: unknown) => {
    response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
    response.end(JSON.stringify(body));
  };
  if (behaviour.isSilent) return void request.destroy();
  try {
    const body = (await request.toArray()).join("");
    if (path.startsWith("/v1/evidence/")) {
      const evidence = state.store.get(decodeURIComponent(path.slice("/v1/evidence/".length)));
      return evidence === undefined
        ? reply(404, { error: { code: "UNKNOWN", message: "Not here." } })
        : reply(200, evidence);
    }
    if (request.method === "GET" && behaviour.response !== undefined) return reply(200, { data: behaviour.response });
    if (request.method === "GET")
      return reply(200, { data: await answerTo(state, behaviour, path.split("/")[2] ?? "") });
    if (behaviour.refuses) return reply(422, { error: { code: "TOO_MANY", message: "No more names today." } });
    const statement = statementIn(path, JSON.parse(body));
    return reply(201, { receipt: await accepted(state, behaviour, statement) });
  } catch (error) {
    if (!(error instanceof AnsError)) return reply(500, { error: { code: "BROKEN", message: String(error) } });
    const status = error.code === "NOT_GRANTED" ? 404 : error.code === "OUTDATED_UPDATE" ? 409 : 422;
    return reply(status, { error: { code: error.code, message: error.message } });
  }
}

function statementIn(path: string, body: unknown): Statement {
  if (path === "/v1/grants") return { kind: "grant", signed: parseGrant(body) };
  if (path === "/v1/transfers") return { kind: "transfer", signed: parseTransfer(body) };
  if (path === "/v1/profiles") return { kind: "profile", signed: parseProfile(body) };
  return { kind: "release", signed: parseRelease(body) };
}

async function accepted({ ans, seat, operator, store }: State, behaviour: Behaviour, statement: Statement) {
  const { name } = statement.signed;
  const evidence = nextEvidence(store.get(name), statement);
  const zone = await getZone(ans, { name });
  if (zone === null) throw new Error("There is no such zone.");
  await verifyEvidence(evidence, {
    chainId: ans.chainId,
    resolver: addressOf(ans, "OffchainResolver"),
    issuer: zone.issuer,
    verifySignature: signatureVerifier(ans.publicClient),
  });
  store.set(name, evidence);
  const receipt = {
    resolver: addressOf(ans, "OffchainResolver"),
    node: namehash(name),
    profileHash: servedHash(evidence),
    sequence: evidenceSequence(evidence),
    expires: servedUntil(evidence),
    receivedAt: await chainTime(ans),
    ...behaviour.receipt,
  };
  const signature = await operator.sign({ hash: digest(ans, receiptHash(receipt)) });
  return toJson({ ...receipt, signature, seat: behaviour.receipt.seat ?? seat, key: operator.address });
}

async function answerTo(state: State, behaviour: Behaviour, callData: string): Promise<Hex> {
  const { ans, operator, store } = state;
  if (!isHex(callData)) throw new Error("The query is no hex.");
  const { name, node, data, queryHash } = parseLookup(callData);
  const known = store.get(name);
  const evidence = behaviour.serves === undefined ? known : behaviour.serves(known);
  const profile = evidence?.release === undefined ? evidence?.profile : undefined;
  const servedAt = await chainTime(ans);
  const last = evidence === undefined ? 0n : evidenceSequence(evidence);
  const sequence = profile === undefined ? (behaviour.emptySequence ?? last) : last;
  const freshness = (await getZone(ans, { name }))?.policy.freshness ?? 0;
  const resolver = addressOf(ans, "OffchainResolver");
  const profileHash = evidence === undefined ? zeroHash : servedHash(evidence);
  const service = { sequence, servedAt, expires: servedAt + freshness };
  const hash = digest(ans, answerHash({ resolver, node, queryHash, profileHash, ...service }));
  const signatures = [await (behaviour.signsTogether ? signedTogether(state, hash) : operator.sign({ hash }))];
  if (evidence === undefined || profile === undefined) {
    return encodeResponse({
      grant: null,
      transfers: [],
      profile: null,
      values: [],
      service: { ...service, signatures },
    });
  }
  const records = recordsByKey(profile.records);
  return encodeResponse({
    grant: evidence.grant,
    transfers: evidence.transfers,
    profile: { ...profile, records: profile.records.map(hashRecord) },
    values: behaviour.values ?? [...new Set(recordKeysOf(parseQuery(data)).flatMap((key) => records.get(key) ?? []))],
    service: { ...service, signatures },
  });
}

/** A signature of the root of a tree in which a hash has a path of two others. */
async function signedTogether({ ans, operator }: State, hash: Hex): Promise<Hex> {
  const path = ["one", "two"].map((word) => keccak256(toHex(word)));
  const struct = keccak256(concat([keccak256(toHex("Batch(bytes32 root)")), hex(path.reduce(hashPair, hash))]));
  return concat([await operator.sign({ hash: digest(ans, struct) }), ...path]);
}

function digest({ chainId, addresses }: AnsContext, structHash: Hex): Hex {
  const custody = addresses.ServiceProviders;
  if (custody === undefined) throw new Error("There is no custody.");
  return typedDigest(domainSeparator({ domain: serviceDomain(chainId, custody) }), structHash);
}
