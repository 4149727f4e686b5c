import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";

import type { Command } from "commander";

import {
  addressOf,
  AnsError,
  type AnsContext,
  chainTime,
  checkpointTree,
  collectZone,
  getZone,
  type GrantCollector,
  grantCollector,
  parseEvidence,
  parseName,
  publishCheckpoint,
  showTime,
  signatureVerifier,
  signCheckpoint,
  treeRoot,
  verifyEvidence,
  type Zone,
} from "../../../src/index.ts";
import { connect } from "../../chain/connect.ts";
import { accessOf } from "../../offchain/accessOf.ts";
import { noZone } from "../../offchain/noZone.ts";
import { signerAt } from "../../offchain/signerAt.ts";
import { parseMoment } from "../../parse/moment.ts";
import { agree } from "../../terminal/agree.ts";
import { counted } from "../../terminal/counted.ts";
import { CommandError } from "../../terminal/errors.ts";
import { createProgress } from "../../terminal/progress.ts";
import { does } from "../does.ts";

const help = `
For a zone that asks no seat (threshold 0). --account is the issuer of the zone, who signs which names there are: until it
ends, any mirror can prove by it that another name does not exist. A name that is granted later can be denied until then, so
sign for a short time, and again before that. All who keep the zone are read, and what they give is verified; with --file it
is read from a gateway's export.

Examples:
  $ ans zone checkpoint acme.dim --until 2030-01-02T00:00Z
  $ ans zone checkpoint acme.dim --until 2030-01-02T00:00Z --file names.ndjson`;

/** `ans zone checkpoint`: signs which names a zone has. */
export function addCheckpoint(group: Command): void {
  const command = group
    .command("checkpoint <name>")
    .description("sign which names a zone has, so that mirrors can prove that others do not exist")
    .requiredOption("--until <date>", "until when it can be shown", parseMoment("--until"))
    .option("--file <file>", "read the names from what `ans gateway export` wrote")
    .addHelpText("after", help);
  does<[string], { until: number; file?: string }>(command, async ({ args: [typed], options, globals }) => {
    const connection = await connect(globals);
    const { ans } = connection;
    const { name } = parseName(typed, ans.tld);
    const zone = await getZone(ans, { name });
    if (zone === null) throw noZone(name);
    checkZone(zone, name);
    const epoch = BigInt(await chainTime(ans));
    if (BigInt(options.until) <= epoch) {
      throw new CommandError("ENDED", `--until is over: give a moment after ${showTime(Number(epoch))}.`);
    }
    const access = accessOf(globals);
    const progress = createProgress();
    progress.step(`Reading the names of ${name}`);
    const collector =
      options.file === undefined
        ? await collected(ans, zone, access, (count) => progress.update(`Reading the names of ${name}: ${count}`))
        : await fromFile(ans, zone, options.file);
    progress.done();
    const entries = collector.entries(epoch);
    const root = treeRoot(checkpointTree(entries));
    const signer = await signerAt(connection, zone.issuer);
    await agree(
      globals,
      [
        `${name} has ${counted(entries.length, "name")}: until ${showTime(options.until)} anybody can prove that there is no other,`,
        `by a signature of ${signer.address} (${signer.title}).`,
      ],
      "Sign it?",
    );
    const own = await connection.signing(signer);
    const signed = await signCheckpoint(own, { zone: zone.node, root, epoch, expires: options.until });
    const checkpoint = { name, root, epoch, expires: options.until, signature: signed.signature };
    const results = await publishCheckpoint(ans, { checkpoint, ...access });
    const refusals = results.flatMap(({ url, reason }) => (reason === null ? [] : [`${url}: ${reason}`]));
    if (refusals.length === results.length) {
      throw new CommandError(
        "NOT_KEPT",
        `Nobody keeps it (${refusals[0] ?? "no gateway keeps this zone"}): try again.`,
      );
    }
    return {
      json: { ...checkpoint, epoch: String(epoch), names: entries.length, results },
      text: [`Signed, and kept by ${counted(results.length - refusals.length, "gateway")}.`, ...refusals],
    };
  });
}

function checkZone({ name: zone, policy }: Zone, name: string): void {
  if (zone !== name) {
    throw new CommandError("NOT_A_ZONE", `${name} is a name of the zone ${zone}: sign a checkpoint of that.`);
  }
  if (policy.threshold === 0) return;
  throw new CommandError(
    "ASKS_SEATS",
    `${name} asks ${counted(policy.threshold, "seat")} to say what is newest, so that a checkpoint proves nothing there: see \`ans zone set --threshold 0\`.`,
  );
}

async function collected(
  ans: AnsContext,
  zone: Zone,
  access: ReturnType<typeof accessOf>,
  onEvidence: (count: number) => void,
): Promise<GrantCollector> {
  const { collector, read, failures } = await collectZone(ans, { zone, onEvidence, ...access });
  if (read.length > 0) return collector;
  const why = failures[0]?.reason ?? "no gateway keeps this zone";
  throw new CommandError("NO_NAMES", `The names of ${zone.name} cannot be read (${why}): give --file.`);
}

async function fromFile(ans: AnsContext, zone: Zone, file: string): Promise<GrantCollector> {
  const collector = grantCollector(zone.name);
  const verifySignature = signatureVerifier(ans.publicClient);
  const resolver = addressOf(ans, "OffchainResolver");
  const check = { chainId: ans.chainId, resolver, issuer: zone.issuer, verifySignature };
  try {
    for await (const line of createInterface({ input: createReadStream(file) })) {
      if (line.trim() === "") continue;
      const evidence = parseEvidence(JSON.parse(line));
      if (evidence.name !== zone.name && !evidence.name.endsWith(`.${zone.name}`)) continue;
      await verifyEvidence(evidence, check);
      collector.add(evidence);
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (!(error instanceof AnsError || error instanceof SyntaxError) && !isMissing(error)) throw error;
    throw new CommandError("BAD_FILE", `${file} is not what \`ans gateway export\` writes: ${reason}`, {
      cause: error,
    });
  }
  return collector;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && typeof error.code === "string";
}
