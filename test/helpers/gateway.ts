import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

import { listen, shut } from "./listen.ts";

/** A gateway's answers: hex data to the hex call it is asked for. A missing one is answered with 404. */
export type Answers = Pick<Map<string, string>, "get"> | { get: (data: string) => Promise<string | undefined> };

/** What a gateway was asked. */
export type Asked = { method: string; sender: string; data: string };

/** An EIP-3668 gateway on 127.0.0.1 that says what it is told to say, by GET and by POST. Close it after use. */
export async function startGateway(answers: Answers) {
  const asked: Asked[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const question = await read(request);
    asked.push(question);
    const data = await answers.get(question.data);
    response.writeHead(data ? 200 : 404, { "content-type": "application/json" });
    response.end(JSON.stringify(data ? { data } : { message: "no such name" }));
  };
  const server = createServer((request, response) => void answer(request, response));
  const origin = await listen(server);
  return { get: `${origin}/{sender}/{data}`, post: origin, asked, close: () => shut(server) };
}

async function read(request: IncomingMessage): Promise<Asked> {
  const method = request.method ?? "";
  if (method === "POST") return { method, ...JSON.parse((await request.toArray()).join("")) };
  const [, sender = "", data = ""] = (request.url ?? "").split("/");
  return { method, sender, data };
}
