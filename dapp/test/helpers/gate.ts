import { createServer, connect, type Server, type Socket } from "node:net";

/** A way to a server that can be shut and opened again, at an address that stays the same. */
export type Gate = { url: string; shut: () => Promise<void>; open: () => Promise<void> };

/** Makes a gate to `target`, open. */
export async function gateTo(target: string): Promise<Gate> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let taken = 0;
  let server: Server | undefined;
  const open = async () => {
    if (server !== undefined) return;
    const next = createServer((visitor) => {
      const behind = connect(Number(port), hostname);
      for (const socket of [visitor, behind]) {
        sockets.add(socket);
        socket.on("error", () => undefined);
        socket.on("close", () => {
          sockets.delete(socket);
          visitor.destroy();
          behind.destroy();
        });
      }
      visitor.pipe(behind).pipe(visitor);
    });
    server = next;
    await new Promise<void>((resolve, reject) => {
      next.once("error", reject);
      next.listen(taken, "127.0.0.1", resolve);
    });
    const address = next.address();
    if (typeof address === "object" && address !== null) taken = address.port;
  };
  const shut = async () => {
    const before = server;
    server = undefined;
    for (const socket of sockets) socket.destroy();
    await new Promise<void>((resolve) => (before === undefined ? resolve() : before.close(() => resolve())));
  };
  await open();
  return { url: `http://127.0.0.1:${taken}`, shut, open };
}
