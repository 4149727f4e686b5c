import { connect, type Socket } from "node:net";

import { SENDER } from "./requests.ts";

/** Clients that keep connections busy by being slow. */
export type SlowClients = {
  /** Resolves when the gateway has hung up on each of those that owe it a request; ends the others. */
  end: () => Promise<void>;
};

const HEAD = `GET /${SENDER}/0x${"00".repeat(2000)} HTTP/1.1\r\nHost: a\r\n`;
const BODY = "POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 20000\r\n\r\n";
const QUESTIONS = `GET /${SENDER}/0x HTTP/1.1\r\nHost: a\r\n\r\n`.repeat(200);

/**
 * Opens connections to a gateway: some send a head byte by byte, some a body, and some ask question after question without
 * reading an answer.
 */
export function slowClients(port: number, ofEach: number): SlowClients {
  const owing: Promise<unknown>[] = [];
  const deaf: Socket[] = [];

  for (let i = 0; i < ofEach; i += 1) {
    const [head, body, reader] = [open(port), open(port), open(port)];
    drip(head, HEAD);
    body.write(BODY);
    drip(body, " ".repeat(20_000));
    owing.push(closed(head), closed(body));
    reader.pause();
    reader.write(QUESTIONS);
    reader.on("drain", () => reader.write(QUESTIONS));
    deaf.push(reader);
  }
  return {
    end: async () => {
      await Promise.all(owing);
      for (const socket of deaf) socket.destroy();
    },
  };
}

function open(port: number): Socket {
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  socket.on("error", () => undefined);
  socket.resume();
  return socket;
}

/** Sends a byte every now and then, for as long as the other side listens. */
function drip(socket: Socket, text: string): void {
  let at = 0;
  const timer = setInterval(() => socket.write(text.charAt(at++ % text.length)), 50);
  socket.once("close", () => clearInterval(timer));
}

async function closed(socket: Socket): Promise<void> {
  await new Promise((resolve) => socket.once("close", resolve));
}
