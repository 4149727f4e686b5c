import { createServer } from "node:http";
import { text } from "node:stream/consumers";

import { listen, shut } from "../../../test/helpers/listen.ts";

/** One question to a node. */
export type Question = { id: unknown; method: string; params: unknown[] };

/** Answers in place of the node: what to answer, or undefined to let the node answer. */
export type Meddler = (question: Question) => Promise<{ result: unknown } | { error: unknown } | undefined>;

/** Stands between the command and a node, and may meddle with what they say. */
export async function startProxy(url: string, meddle: Meddler): Promise<{ url: string; stop: () => Promise<void> }> {
  const answer = async (body: string) => {
    const question = readQuestion(body);
    const meddled = await meddle(question);
    if (meddled === undefined) return await forward(url, body);
    return JSON.stringify({ jsonrpc: "2.0", id: question.id, ...meddled });
  };
  const server = createServer((request, response) => {
    void text(request)
      .then(answer)
      .then((said) => response.setHeader("content-type", "application/json").end(said));
  });
  return { url: await listen(server), stop: () => shut(server) };
}

async function forward(url: string, body: string): Promise<string> {
  const response = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body });
  return await response.text();
}

function readQuestion(body: string): Question {
  const value: unknown = JSON.parse(body);
  if (typeof value !== "object" || value === null || !("method" in value) || typeof value.method !== "string") {
    throw new Error(`This is no question to a node: ${body}`);
  }
  const params: unknown[] = "params" in value && Array.isArray(value.params) ? value.params : [];
  return { id: "id" in value ? value.id : null, method: value.method, params };
}
