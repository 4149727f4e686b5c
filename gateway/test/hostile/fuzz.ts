import { decodeAbiParameters } from "viem";
import * as fc from "fast-check";

import { offlineGateway } from "../helpers/offlineGateway.ts";
import { hostileRequest } from "./requests.ts";

/** Statuses that hostile requests may have. */
const FIT = new Set([200, 400, 404, 409, 413, 414, 415, 422]);

/** What a fuzzing run found: how often each status was answered. */
export type Fuzzed = Map<number, number>;

/**
 * Sends so many hostile requests to a whole gateway, and throws at the first that is answered otherwise than it should be:
 * a crash, a status that blames the wrong side, a failure with a `data` in it, or an answer that is none.
 */
export async function fuzz(runs: number, seed: number): Promise<Fuzzed> {
  const limits = { requestsPerMinute: 10_000_000, updatesPerMinute: 10_000_000 };
  const { server, close } = await offlineGateway({ limits });
  const statuses: Fuzzed = new Map();
  try {
    await fc.assert(
      fc.asyncProperty(hostileRequest, async (request) => {
        const { statusCode, payload } = await server.inject(request);
        statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1);
        const body: unknown = JSON.parse(payload);
        if (typeof body !== "object" || body === null) throw new Error(`no object: ${payload}`);
        // The chain of this gateway is silent, so that nothing is said of the signatures of contracts.
        const isFit = FIT.has(statusCode) || (statusCode === 503 && payload.includes('"CHAIN_SILENT"'));
        if (!isFit) throw new Error(`${statusCode}: ${payload}`);
        if (statusCode !== 200 && "data" in body) throw new Error(`a failure with data: ${payload}`);
        if (statusCode === 200 && "data" in body) checkAnswer(body.data);
      }),
      { numRuns: runs, seed, endOnFailure: false },
    );
  } finally {
    await close();
  }
  return statuses;
}

/** An answer begins with an offset, be it a response or a batch. */
function checkAnswer(data: unknown): void {
  if (typeof data !== "string" || !/^0x[0-9a-f]*$/.test(data)) throw new Error(`no hex: ${JSON.stringify(data)}`);
  const [offset] = decodeAbiParameters([{ type: "uint256" }], `0x${data.slice(2, 66)}`);
  if (offset !== 32n && offset !== 64n) throw new Error(`no answer: ${data.slice(0, 200)}`);
}
