import { connect } from "node:net";

/** What is sent over one connection. */
export type Conversation = {
  /** Sent one after the other, each in a packet of its own where the system allows. */
  pieces: readonly Buffer[];
  /** What the client does then: it waits for the end, says that it sends no more, or is gone. */
  ending: "wait" | "half-close" | "reset";
};

/**
 * Sends all of a conversation, and gives what came back until the connection was over. The gateway has to end it, which
 * it does when it was asked to, when it was sent what is no HTTP, or when a request takes too long.
 */
export async function converse(port: number, { pieces, ending }: Conversation): Promise<Buffer> {
  const received: Buffer[] = [];
  const socket = connect({ port, host: "127.0.0.1", noDelay: true, allowHalfOpen: true });
  // That it was reset says that the gateway did not read on; what it had answered came before.
  socket.on("error", () => undefined);
  socket.on("data", (data: Buffer) => received.push(data));
  socket.on("end", () => socket.end());
  const closed = new Promise((resolve) => socket.once("close", resolve));
  await Promise.race([new Promise((resolve) => socket.once("connect", resolve)), closed]);
  for (const piece of pieces) {
    if (socket.destroyed || !socket.writable) break;
    socket.write(piece);
    if (pieces.length > 1) await new Promise((resolve) => setImmediate(resolve));
  }
  if (ending === "half-close") socket.end();
  if (ending === "reset") socket.resetAndDestroy();
  await closed;
  return Buffer.concat(received);
}
