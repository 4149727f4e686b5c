/** What a gateway answered to one request. */
export type Reply = { status: number; isLast: boolean; body: string };

/**
 * Reads the responses that came back over one connection, one after the other, by what HTTP/1.1 says of their lengths.
 *
 * @throws Error for what is no HTTP: one response ran into another, or was cut short.
 */
export function readReplies(received: Buffer): Reply[] {
  const replies: Reply[] = [];
  for (let rest = received; rest.length > 0;) {
    const end = rest.indexOf("\r\n\r\n");
    const [statusLine = "", ...fields] = rest.toString("latin1", 0, Math.max(end, 0)).split("\r\n");
    const status = Number(/^HTTP\/1\.1 ([1-5]\d\d) /.exec(statusLine)?.[1]);
    if (end === -1 || Number.isNaN(status)) throw new Error(`no response: ${rest.toString("latin1", 0, 200)}`);
    const headers = new Map(fields.map((field) => lowered(field.split(/: ?/, 1)[0] ?? "", field)));
    const after = rest.subarray(end + 4);
    const { body, length } = bodyOf(status, headers, after);
    if (status >= 200) replies.push({ status, isLast: headers.get("connection") === "close", body: body.toString() });
    rest = after.subarray(length);
  }
  return replies;
}

function lowered(name: string, field: string): [string, string] {
  return [name.toLowerCase(), field.slice(name.length + 1).trim()];
}

function bodyOf(status: number, headers: Map<string, string>, after: Buffer): { body: Buffer; length: number } {
  if (status < 200 || status === 204 || status === 304) return { body: Buffer.alloc(0), length: 0 };
  if (headers.get("transfer-encoding") === "chunked") return chunksOf(after);
  const length = Number(headers.get("content-length") ?? after.length);
  if (after.length < length) throw new Error(`a body of ${length} bytes is cut short: ${after.toString()}`);
  return { body: after.subarray(0, length), length };
}

function chunksOf(after: Buffer): { body: Buffer; length: number } {
  const parts: Buffer[] = [];
  for (let at = 0; ;) {
    const end = after.indexOf("\r\n", at);
    const size = Number.parseInt(after.toString("latin1", at, end), 16);
    const begin = end + 2;
    if (end === -1 || Number.isNaN(size) || after.length < begin + size + 2) throw new Error("a chunk is cut short");
    if (size === 0) return { body: Buffer.concat(parts), length: begin + 2 };
    parts.push(after.subarray(begin, begin + size));
    at = begin + size + 2;
  }
}
