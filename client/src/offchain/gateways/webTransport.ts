import { concat } from "viem";

import type { Transport } from "./boundedFetch.ts";

/**
 * By the browser's own fetch, or any other that is there. What a gateway said before is not looked up in the browser's
 * cache: asked is what it says now.
 */
export const webTransport: Transport = async (url, { method, accept, body, most, signal }) => {
  const response = await fetch(url, {
    method,
    signal,
    cache: "no-store",
    redirect: "error",
    credentials: "omit",
    referrerPolicy: "no-referrer",
    ...(body === undefined
      ? { headers: { accept } }
      : { body, headers: { accept, "content-type": "application/json" } }),
  });
  const bytes = response.body === null ? new Uint8Array() : await readAtMost(response.body, most);
  return { status: response.status, contentType: response.headers.get("content-type") ?? "", bytes };
};

async function readAtMost(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array> {
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > most) {
      await reader.cancel();
      throw new Error(`the answer has more than ${most} bytes`);
    }
    parts.push(part.value);
  }
  return concat(parts);
}
