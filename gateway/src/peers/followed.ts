import type { Gateway } from "../Gateway.ts";

/** The base URLs of all gateways that are followed: those of the directory, and those that are configured. */
export async function followed({ peers, config }: Pick<Gateway, "peers" | "config">): Promise<string[]> {
  const configured = config.peers.urls.map((url) => url.replace(/\/+$/, ""));
  return [...new Set([...configured, ...(await peers.all()).map(({ url }) => url)])];
}
