import * as fc from "fast-check";
import { decodeAbiParameters } from "viem";

import { bystander } from "./bystander.ts";
import { converse } from "./converse.ts";
import { type Hostile, hostileConversation } from "./conversations.ts";
import { readReplies, type Reply } from "./replies.ts";
import { slowClients } from "./slowClients.ts";
import { startProcess } from "./startProcess.ts";

/** Statuses that requests may have which are HTTP. */
const FIT = new Set([200, 400, 404, 409, 413, 414, 415, 422, 431]);
/** Statuses that anything else may have beside these: methods, versions and promises that are not kept. */
const FIT_FOR_NOISE = new Set([...FIT, 204, 405, 408, 411, 417, 501, 505]);

/** What a fuzzing run found. */
export type Fuzzed = {
  requests: number;
  /** How often each status was answered. */
  statuses: Map<number, number>;
  /** Connections that were ended without a word. */
  unanswered: number;
  /** How often somebody else was answered meanwhile. */
  others: number;
  /** How much memory the gateway needed more at the end than after the first tenth, in bytes. */
  grown: number;
};

/** How many conversations go on at the same time. */
const AT_ONCE = 8;
/** How many clients are slow in each way meanwhile. */
const SLOW = 20;

/**
 * Sends so many hostile requests over sockets to a whole gateway in a process of its own, and throws at the first that is
 * answered otherwise than it should be: a crash, a status that blames the wrong side, a failure with a `data` in it, an
 * answer that is none, or one that is missing. Meanwhile slow clients keep connections busy, until the gateway hangs up on
 * them; and somebody else asks for a name, and has to be told it every time.
 */
export async function fuzz(requests: number, seed: number): Promise<Fuzzed> {
  const gateway = await startProcess({ requestSeconds: 2 });
  const slow = slowClients(gateway.port, SLOW);
  const other = bystander(gateway.url);
  const found: Fuzzed = { requests: 0, statuses: new Map(), unanswered: 0, others: 0, grown: 0 };

  async function hold(hostile: Hostile): Promise<void> {
    const replies = checked(hostile, await converse(gateway.port, hostile));
    gateway.checkAlive();
    found.requests += hostile.requests?.length ?? 1;
    if (replies.length === 0) found.unanswered += 1;
    for (const { status } of replies) found.statuses.set(status, (found.statuses.get(status) ?? 0) + 1);
  }

  try {
    let memory: number | undefined;
    for (let round = 0; found.requests < requests; round += 1) {
      const outcome = await fc.check(
        fc.asyncProperty(
          fc.array(hostileConversation, { minLength: AT_ONCE, maxLength: AT_ONCE }),
          async (together) => {
            if (found.requests >= requests) return;
            await Promise.all(together.map(hold));
          },
        ),
        { numRuns: 50, seed: seed + round, endOnFailure: true },
      );
      // The conversations themselves are too long to be read: the seed makes them anew.
      if (outcome.failed) throw new Error(`with the seed ${seed + round}`, { cause: outcome.errorInstance });
      if (memory === undefined && found.requests >= requests / 10) memory = await gateway.memory();
    }
    await slow.end();
    found.grown = (await gateway.memory()) - (memory ?? 0);
    found.others = await other.end();
    return found;
  } finally {
    await other.end().catch(() => undefined);
    await gateway.end();
  }
}

function checked({ requests }: Hostile, received: Buffer): Reply[] {
  if (requests === undefined) {
    const [first] = firstReply(received);
    if (first === undefined) return [];
    checkStatus(first, FIT_FOR_NOISE);
    return [first];
  }
  const replies = readReplies(received);
  for (const reply of replies) {
    checkStatus(reply, FIT);
    checkBody(reply);
  }
  // What is too long to be read ends the connection, and what was to come after it.
  const isCut = replies.length === 0 || [400, 413, 431].includes(replies.at(-1)?.status ?? 0);
  if (replies.length === requests.length || (replies.length < requests.length && isCut)) return replies;
  throw new Error(`${requests.length} requests had ${replies.length} answers: ${received.toString("latin1")}`);
}

/** What came back to bytes that may mean anything: a client that is gone may have heard only the beginning. */
function firstReply(received: Buffer): Reply[] {
  const status = Number(
    /^HTTP\/1\.1 (?:100 Continue\r\n\r\nHTTP\/1\.1 )?([1-5]\d\d) /.exec(received.toString("latin1"))?.[1],
  );
  if (received.length > 0 && Number.isNaN(status)) throw new Error(`no response: ${received.toString("latin1")}`);
  return received.length === 0 || status === 100 ? [] : [{ status, isLast: true, body: received.toString() }];
}

function checkStatus({ status, body }: Reply, fit: ReadonlySet<number>): void {
  // The chain of this gateway is silent, so that nothing is said of the signatures of contracts.
  if (fit.has(status) || (status === 503 && body.includes('"CHAIN_SILENT"'))) return;
  throw new Error(`${status}: ${body}`);
}

function checkBody({ status, body }: Reply): void {
  const json: unknown = JSON.parse(body);
  if (typeof json !== "object" || json === null) throw new Error(`no object: ${body}`);
  if (status !== 200 && "data" in json) throw new Error(`a failure with data: ${body}`);
  if (status === 200 && "data" in json) checkAnswer(json.data);
}

/** An answer begins with an offset, be it a response or a batch. */
function checkAnswer(data: unknown): void {
  if (typeof data !== "string" || !/^0x[0-9a-f]*$/.test(data)) throw new Error(`no hex: ${JSON.stringify(data)}`);
  const [offset] = decodeAbiParameters([{ type: "uint256" }], `0x${data.slice(2, 66)}`);
  if (offset !== 32n && offset !== 64n) throw new Error(`no answer: ${data.slice(0, 200)}`);
}
