import type { Transport } from "./boundedFetch.ts";

/** By the browser's own fetch, or any other that is there. */
export const webTransport: Transport = async (url, { method, body, most, signal }) => {
  const response = await fetch(url, {
    method,
    signal,
    redirect: "error",
    credentials: "omit",
    referrerPolicy: "no-referrer",
    ...(body === undefined ? {} : { body, headers: { "content-type": "application/json" } }),
  });
  const text = response.body === null ? "" : await readAtMost(response.body, most);
  return { status: response.status, contentType: response.headers.get("content-type") ?? "", text };
};

async function readAtMost(stream: ReadableStream<Uint8Array>, most: number): Promise<string> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let [text, length] = ["", 0];
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > most) {
      await reader.cancel();
      throw new Error(`the answer has more than ${most} bytes`);
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}
