import { Agent, type IncomingMessage, request } from "node:http";

import { decodeResponse, encodeLookup, publicResolverAbi } from "@ans/client";
import { encodeFunctionData, type Hex, isHex, namehash } from "viem";

import { SENDER } from "./requests.ts";

const NAME = "bob.acme.dim";
const call = encodeFunctionData({ abi: publicResolverAbi, functionName: "text", args: [namehash(NAME), "url"] });

/** Somebody who asks for a name in the meantime, time after time, as anybody may. */
export type Bystander = {
  /** Ends it, and gives how often it asked. @throws Error for the first answer that was not the right one. */
  end: () => Promise<number>;
};

/** Asks a gateway of {@link startProcess} for the name that it keeps, over one connection, until it is ended. */
export function bystander(url: string): Bystander {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const target = `${url}/${SENDER}/${encodeLookup(NAME, call)}.json`;
  const over = new AbortController();

  async function run(): Promise<number> {
    let asked = 0;
    while (!over.signal.aborted) {
      const { status, text } = await get(target, agent);
      if (status !== 200) throw new Error(`another client was answered with ${status}: ${text}`);
      const { values } = decodeResponse(dataIn(text));
      if (values[0] !== "https://bob.example") throw new Error(`another client was told ${JSON.stringify(values)}`);
      asked += 1;
    }
    return asked;
  }

  const running = run();
  running.catch(() => undefined);
  return {
    end: async () => {
      over.abort();
      try {
        return await running;
      } finally {
        agent.destroy();
      }
    },
  };
}

async function get(url: string, agent: Agent): Promise<{ status: number; text: string }> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request(url, { agent }, resolve).on("error", reject).end();
  });
  const parts = await response.toArray();
  return { status: response.statusCode ?? 0, text: parts.join("") };
}

function dataIn(text: string): Hex {
  const answer: unknown = JSON.parse(text);
  const data: unknown = typeof answer === "object" && answer !== null && "data" in answer ? answer.data : undefined;
  if (!isHex(data)) throw new Error(`another client was told ${text}`);
  return data;
}
