import { configOf, serveDapp } from "@ans/dapp/server";
import type { Address } from "viem";

import type { Manifest } from "../deployment/manifest.ts";

/** Where the web app is, unless another program listens there. */
const usualPort = 4173;

/**
 * Serves the web app for a chain on this machine.
 *
 * @param network.faucet Whose DIMT and ETH the app gives to newcomers.
 * @param network.isUsual False for a chain on a port of its own choice: then the app takes any free port too.
 * @returns Where to open it.
 */
export async function serveApp(network: {
  rpc: string;
  manifest: Manifest;
  gateways: string[];
  faucet: Address;
  isUsual: boolean;
}): Promise<string> {
  const { rpc, manifest, gateways, faucet, isUsual } = network;
  const config = configOf({ rpc, manifest, gateways, faucet });
  try {
    return (await serveDapp({ config, port: isUsual ? usualPort : 0 })).url;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EADDRINUSE")) throw error;
    return (await serveDapp({ config })).url;
  }
}
