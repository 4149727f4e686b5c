import type { FastifyInstance } from "fastify";
import { pino } from "pino";
import { type Hex, isHex } from "viem";

import { signerCalled } from "../../../client/test/helpers/offchain.ts";
import { checkConfig } from "../../src/config/loadConfig.ts";
import { closeGateway, createGateway } from "../../src/createGateway.ts";
import type { Gateway } from "../../src/Gateway.ts";
import { createServer } from "../../src/server/createServer.ts";
import type { Signer } from "../../src/signing/Signer.ts";
import type { World } from "./world.ts";

/** A gateway of a test, which listens on a free port. */
export type TestGateway = {
  gateway: Gateway;
  server: FastifyInstance;
  url: string;
  /** Sends JSON by POST and gives the status and the JSON that came back. */
  post: (path: string, body: unknown) => Promise<{ status: number; json: Json }>;
  get: (path: string) => Promise<{ status: number; json: Json; headers: Headers }>;
  close: () => Promise<void>;
};

/** Any JSON object. */
export type Json = Record<string, unknown>;

/** The key of a seat of the world. */
export function operatorOf(seat: number): Signer {
  return signerOf(`operator ${seat}`);
}

/** A key that tests know by a name. */
export function signerOf(name: string): Signer {
  const account = signerCalled(name);
  return {
    address: account.address,
    sign: async (digest) => Buffer.from((await account.sign({ hash: hexOf(digest) })).slice(2), "hex"),
  };
}

/** Starts the gateway of a seat. `change` lays settings over the usual ones. */
export async function startGateway(
  world: Pick<World, "url" | "manifestFile">,
  seat: number,
  change: Json = {},
  signers: readonly Signer[] = [operatorOf(seat)],
): Promise<TestGateway> {
  const config = checkConfig({
    seat,
    chain: { rpc: world.url, manifest: world.manifestFile, pollSeconds: 1, clock: "chain" },
    keys: { keystores: ["in the test"] },
    store: "sqlite::memory:",
    listen: { port: 0 },
    peers: { allowPrivate: true, replicate: false },
    index: false,
    log: "silent",
    ...change,
  });
  const gateway = await createGateway(config, { log: pino({ level: config.log }), openKeys: () => signers });
  const server = await createServer(gateway);
  const url = await server.listen({ host: "127.0.0.1", port: 0 });
  return {
    gateway,
    server,
    url,
    post: async (path, body) => {
      const headers = { "content-type": "application/json" };
      const response = await fetch(url + path, { method: "POST", headers, body: JSON.stringify(body) });
      return { status: response.status, json: objectOf(await response.json()) };
    },
    get: async (path) => {
      const response = await fetch(url + path);
      return { status: response.status, json: objectOf(await response.json()), headers: response.headers };
    },
    close: async () => {
      await server.close();
      await closeGateway(gateway);
    },
  };
}

/** Takes what came back as an object. */
export function objectOf(value: unknown): Json {
  if (typeof value !== "object" || value === null) throw new Error(`${JSON.stringify(value)} is no object`);
  return { ...value };
}

/** Takes what came back as hex. */
export function asHex(value: unknown): Hex {
  if (!isHex(value)) throw new Error(`${JSON.stringify(value)} is no hex`);
  return value;
}

function hexOf(bytes: Buffer): Hex {
  return `0x${bytes.toString("hex")}`;
}
