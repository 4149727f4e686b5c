import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import {
  decodeResponse,
  encodeLookup,
  evidenceHash,
  parseEvidence,
  profileHash,
  publicResolverAbi,
  type SignedProfile,
} from "@ans/client";
import { encodeFunctionData, namehash } from "viem";

import { signerCalled } from "../../../client/test/helpers/offchain.ts";
import { asHex, objectOf } from "../helpers/gateways.ts";
import type { World } from "../helpers/world.ts";

/** What a run of {@link crash} saw. It throws when anything that was acknowledged is missing. */
export type CrashReport = {
  kills: number;
  /** Updates that a receipt was given for. */
  acknowledged: number;
  /** Updates that were under way when the gateway was killed: they may or may not be there. */
  interrupted: number;
};

/** How many owners publish at the same time, each a name of its own. */
const owners = 12;

/** A name that its owner publishes again and again. */
type Writer = {
  name: string;
  /** What was acknowledged last. */
  known: SignedProfile | undefined;
  /** What was sent without an answer: the owner sends it again, since it signs nothing twice. */
  open: SignedProfile | undefined;
};

/**
 * Kills a gateway with SIGKILL again and again while owners publish, starts it again, and asks it for every name: what
 * it acknowledged must be served, or something newer that was under way.
 *
 * @param args.store The address of the store.
 * @param args.draw A number from 0 to 1, that decides when the gateway is killed.
 * @throws Error that says what is missing.
 */
export async function crash(args: {
  world: World;
  store: string;
  kills: number;
  draw: () => number;
  told?: ((report: CrashReport) => void) | undefined;
}): Promise<CrashReport> {
  const { world, store, kills, draw, told } = args;
  const report: CrashReport = { kills: 0, acknowledged: 0, interrupted: 0 };
  const expires = (await world.chainTime()) + 365 * 86_400;
  const writers = Array.from({ length: owners }, (_, i): Writer => ({
    name: `owner${i}.acme.dim`,
    known: undefined,
    open: undefined,
  }));

  async function publish(url: string, path: string, body: unknown): Promise<void> {
    const headers = { "content-type": "application/json" };
    const response = await patiently(`${url}/v1/${path}`, { method: "POST", headers, body: JSON.stringify(body) });
    const text = await response.text();
    if (response.status !== 200 && response.status !== 201) throw new Refused(`${response.status}: ${text}`);
    const { receipt } = objectOf(JSON.parse(text));
    if (receipt === undefined) throw new Refused(`no receipt: ${text}`);
    report.acknowledged += 1;
  }

  async function write(url: string, writer: Writer, isOver: () => boolean): Promise<void> {
    const { name } = writer;
    while (!isOver()) {
      const revision = (writer.known?.revision ?? 0) + 1;
      const records = [{ key: "text:url", value: `https://example.com/${revision}` }];
      writer.open ??= await world.sign.profile(signerCalled(name), { name, epoch: 1, revision, expires, records });
      try {
        await publish(url, "profiles", writer.open);
      } catch (error) {
        // The gateway was killed. Anything else is a fault.
        if (error instanceof Refused || !isOver()) throw error;
        report.interrupted += 1;
        return;
      }
      writer.known = writer.open;
      writer.open = undefined;
    }
  }

  /** Asks for a name as clients do, and for its evidence as auditors do. */
  async function check(url: string, { name, known, open }: Writer): Promise<void> {
    if (known === undefined) return;
    const call = encodeFunctionData({ abi: publicResolverAbi, functionName: "text", args: [namehash(name), "url"] });
    const asked = await patiently(`${url}/${world.resolver.toLowerCase()}/${encodeLookup(name, call)}.json`);
    const { data } = objectOf(await asked.json());
    const { profile, values } = decodeResponse(asHex(data));
    const served = [known, open].find((each) => each?.revision === profile?.revision);
    if (served === undefined || values[0] !== served.records[0]?.value) {
      throw new Error(
        `${name} was acknowledged with revision ${known.revision}, and is served with ${profile?.revision}`,
      );
    }
    const evidence = parseEvidence(await (await fetch(`${url}/v1/evidence/${name}`)).json());
    if (evidenceHash(evidence) !== profileHash(served)) {
      throw new Error(`the evidence of ${name} is not what was acknowledged: ${JSON.stringify(evidence)}`);
    }
  }

  for (let round = 0; round <= kills; round += 1) {
    const { child, url } = await start(world, store);
    try {
      if (round === 0) {
        const { issuer, sign } = world;
        for (const { name } of writers) {
          const owner = signerCalled(name).address;
          await publish(url, "grants", await sign.grant(issuer, { name, owner, epoch: 1, expires }));
        }
      }
      for (const writer of writers) await check(url, writer);
      if (round === kills) break;

      const end = report.acknowledged + 1 + Math.floor(draw() * 60);
      let isOver = false;
      const writing = writers.map(async (writer) => await write(url, writer, () => isOver));
      const enough = (async () => {
        while (report.acknowledged < end) await new Promise((resolve) => setTimeout(resolve, draw() * 4));
      })();
      await Promise.race([enough, Promise.all(writing)]);
      isOver = true;
      child.kill("SIGKILL");
      await Promise.all(writing);
      report.kills += 1;
      told?.(report);
    } finally {
      await kill(child);
    }
  }
  return report;
}

class Refused extends Error {}

/** Asks again while the gateway says that it cannot answer now: its chain may be slow on a busy machine. */
async function patiently(url: string, options?: RequestInit): Promise<Response> {
  for (let attempts = 0; ; attempts += 1) {
    const response = await fetch(url, options);
    if (response.status !== 503 || attempts === 100) return response;
    await response.text();
  }
}

async function start({ url, manifestFile }: World, store: string): Promise<{ child: ChildProcess; url: string }> {
  const program = join(import.meta.dirname, "gatewayProcess.ts");
  const child = spawn(process.execPath, [program, JSON.stringify({ url, manifestFile, store })], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const failed = once(child, "exit").then(() => {
    throw new Error("the gateway did not start");
  });
  const [line] = await Promise.race([once(createInterface(child.stdout), "line"), failed]);
  failed.catch(() => {});
  return { child, url: String(line) };
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}
