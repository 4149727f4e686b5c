import { writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";

import { listen, shut } from "../../../test/helpers/listen.ts";
import { printed } from "./answers.ts";
import { keystoreOf, store } from "./keystores.ts";
import { startWorld, type World } from "./world.ts";

const day = 86_400;
const password = "open sesame";

/** A world in which much can go wrong. */
export type RefusalWorld = World & {
  /** Node accounts dave, bob, and mallory who has no DIMT; keystore accounts without, and with next to no, ETH. */
  people: { dave: string; bob: string; mallory: string; poor: string; scanty: string };
  files: Awaited<ReturnType<typeof writeFiles>>;
  /** What is no node: it talks nonsense, is a web page, is out of order, is not there. */
  urls: { garbled: string; html: string; failing: string; nobody: string };
};

/**
 * Starts that world. `taken.dim` is dave's for ten years and `free.taken.dim` bob's and emancipated; `late.dim` of dave
 * is in its grace period, `gone.dim` was his and is past it.
 */
export async function startRefusalWorld(): Promise<RefusalWorld> {
  const world = await startWorld();
  const servers = [
    createServer((_, response) => response.setHeader("content-type", "application/json").end('{"jsonrpc"')),
    createServer((_, response) => response.setHeader("content-type", "text/html").end("<h1>Welcome</h1>")),
    createServer((_, response) => response.writeHead(503).end("busy")),
  ];
  const [garbled = "", html = "", failing = ""] = await Promise.all(servers.map(listen));
  const closed = createServer();
  const nobody = await listen(closed);
  await shut(closed);

  const [dave, bob, mallory] = [world.dave.address, world.bob.address, world.mallory.address];
  await registerNames(world, dave, bob);
  const files = await writeFiles(world);
  const poor = await fund(world, "poor", "6a", 0n);
  const scanty = await fund(world, "scanty", "6b", 1000n);
  return {
    ...world,
    people: { dave, bob, mallory, poor, scanty },
    files,
    urls: { garbled, html, failing, nobody },
    end: async () => {
      await Promise.all(servers.map(shut));
      await world.end();
    },
  };
}

async function registerNames(world: World, dave: string, bob: string): Promise<void> {
  printed(await world.register(["gone", "--account", dave]));
  await world.wait(400 * day);
  printed(await world.register(["late", "--account", dave]));
  printed(await world.register(["taken", "--years", "10", "--account", dave]));
  await world.wait(366 * day);
  await world.node.rpc("evm_mine");
  printed(await world.ans("subname", "create", "free.taken.dim", "--owner", bob));
  printed(await world.ans("subname", "emancipate", "free.taken.dim"));
}

async function writeFiles({ folder, manifest, mallory }: World) {
  const { contracts } = manifest;
  const { UniversalResolver: _, ...fewer } = contracts;
  const texts = {
    password: `${password}\n`,
    wrongPassword: "open barley\n",
    emptyPassword: "\n",
    notJson: "{",
    partialManifest: JSON.stringify({ ...manifest, contracts: fewer }),
    otherChain: JSON.stringify({ ...manifest, chainId: 1 }),
    staleManifest: JSON.stringify({ ...manifest, contracts: { ...contracts, NameRegistrar: mallory.address } }),
    brokenKeystore: JSON.stringify({ version: 3, crypto: { cipher: "aes-128-ctr", kdf: "scrypt" } }),
    swappedKeystore: (await keystoreOf(`0x${"6c".repeat(32)}`, password)).text.replace(
      /"address":"[0-9a-f]{40}"/,
      `"address":"${"11".repeat(20)}"`,
    ),
  };
  const file = (name: string) => join(folder, name);
  for (const [name, text] of Object.entries(texts)) await writeFile(file(name), text);
  return {
    password: file("password"),
    wrongPassword: file("wrongPassword"),
    emptyPassword: file("emptyPassword"),
    notJson: file("notJson"),
    partialManifest: file("partialManifest"),
    otherChain: file("otherChain"),
    staleManifest: file("staleManifest"),
    brokenKeystore: file("brokenKeystore"),
    swappedKeystore: file("swappedKeystore"),
    missing: file("missing"),
  };
}

/** An account of the keystore with enough DIMT, and as much ETH as it is given. */
async function fund(world: World, name: string, digits: string, wei: bigint): Promise<string> {
  const { address, text } = await keystoreOf(`0x${digits.repeat(32)}`, password);
  await store(world.env, name, text);
  await world.dimt.connect(world.alice).getFunction("transfer")(address, 100n * 10n ** 18n);
  if (wei > 0n) await world.alice.sendTransaction({ to: address, value: wei });
  return address;
}
