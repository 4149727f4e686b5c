/** Tells the parent where this server listens, and from then on how much processor time it has used when asked. */
export function report(port: number): void {
  process.on("message", () => process.send?.({ cpu: cpuSeconds() }));
  process.on("disconnect", () => process.exit(0));
  process.send?.({ port });
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** The port that a server listens on. */
export function portOf(address: string | { port: number } | null): number {
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return address.port;
}
