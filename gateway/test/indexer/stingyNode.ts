import { createServer } from "node:http";
import { json } from "node:stream/consumers";

import { listen, shut } from "../../../test/helpers/listen.ts";

type Question = { id: number; method: string; params?: readonly unknown[] };

/** A node that stands before another, and gives logs of few blocks at once. */
export type StingyNode = {
  url: string;
  /** How often logs were asked for that were given. */
  given: () => number;
  /** Called before logs are given, with how often that happened. */
  onLogs: (listener: (count: number) => void) => void;
  stop: () => Promise<void>;
};

/** Starts one that gives logs of `range` blocks at once. */
export async function startStingyNode(url: string, range: number): Promise<StingyNode> {
  let count = 0;
  let listener: ((count: number) => void) | undefined;
  const answer = async (question: unknown): Promise<unknown> => {
    if (!isQuestion(question)) throw new Error("That is no question to a node.");
    const [filter] = question.params ?? [];
    if (question.method === "eth_getLogs" && isFilter(filter)) {
      if (Number(filter.toBlock) - Number(filter.fromBlock) >= range) {
        const error = { code: -32_005, message: `query exceeds max block range ${range}` };
        return { jsonrpc: "2.0", id: question.id, error };
      }
      count += 1;
      listener?.(count);
    }
    const headers = { "content-type": "application/json" };
    return await (await fetch(url, { method: "POST", headers, body: JSON.stringify(question) })).json();
  };
  const server = createServer((request, response) => {
    void json(request)
      .then(async (asked) => (Array.isArray(asked) ? await Promise.all(asked.map(answer)) : await answer(asked)))
      .then((said) => response.setHeader("content-type", "application/json").end(JSON.stringify(said)))
      .catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  });
  return {
    url: await listen(server),
    given: () => count,
    onLogs: (next) => void (listener = next),
    stop: () => shut(server),
  };
}

function isFilter(value: unknown): value is { fromBlock: string; toBlock: string } {
  return typeof value === "object" && value !== null && "fromBlock" in value && "toBlock" in value;
}

function isQuestion(value: unknown): value is Question {
  return typeof value === "object" && value !== null && "method" in value && "id" in value;
}
