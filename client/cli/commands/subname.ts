import type { Command } from "commander";
import type { Address } from "viem";

import {
  createSubname,
  emancipate,
  extendSubname,
  parseName,
  revokeSubname,
  type Sent,
  showTime,
  whois,
} from "../../src/index.ts";
import { connect } from "../chain/connect.ts";
import { sending } from "../chain/sending.ts";
import { signerFor } from "../chain/signerFor.ts";
import type { AnsContext } from "../../src/index.ts";
import type { Globals } from "../chain/globals.ts";
import { parseAddress } from "../parse/address.ts";
import { parseMoment } from "../parse/moment.ts";
import { agree } from "../terminal/agree.ts";
import { momentJson } from "../terminal/amounts.ts";
import type { Outcome } from "../terminal/outcome.ts";
import { does } from "./does.ts";
import { addAudit } from "./subname/audit.ts";
import { addGrant } from "./subname/grant.ts";
import { addHandOver } from "./subname/handOver.ts";
import { addProfile } from "./subname/profile.ts";
import { addReceipts } from "./subname/receipts.ts";
import { addRelease } from "./subname/release.ts";

type CreateOptions = { owner?: Address; until?: number; address: boolean };

const help = `
A subname on chain costs nothing but gas, and lasts no longer than the name above it. It can be taken back until it is
emancipated. One off-chain, in a zone (\`ans zone\`), costs no gas: create, extend, revoke and emancipate are for the
former; grant, profile, transfer, release, audit and receipts for the latter.

Examples:
  $ ans subname create bob.alice.dim --owner 0x70997970C51812dc3A010C7d01b50e0d17dc79C8
  $ ans subname extend bob.alice.dim --until 2030-01-01
  $ ans subname emancipate bob.alice.dim
  $ ans subname revoke bob.alice.dim
  $ ans subname grant bob.acme.dim 0x70997970C51812dc3A010C7d01b50e0d17dc79C8 --until 2030-01-01
  $ ans subname profile bob.acme.dim --text url=https://bob.example`;

/** `ans subname`: names below one's own. */
export function addSubname(program: Command): void {
  const group = program
    .command("subname")
    .description("make and look after names below your own")
    .addHelpText("after", help);
  addCreate(group);
  addExtend(group);
  addRevoke(group);
  addEmancipate(group);
  for (const add of [addGrant, addProfile, addHandOver, addRelease, addAudit, addReceipts]) add(group);
}

function addCreate(group: Command): void {
  const command = group
    .command("create <name>")
    .description("make a subname, such as bob.alice.dim")
    .option("--owner <address>", "who gets it (default: the account)", (text) => parseAddress("--owner", text))
    .option("--until <date>", "when it expires (default: with the name above it)", parseMoment("--until"))
    .option("--no-address", "let it resolve to no ETH address (default: its owner)");
  does<[string], CreateOptions>(command, async ({ args: [name], options, globals }) => {
    const { owner, until: expiry, address: resolvesToOwner } = options;
    return await change(globals, name, "Making", "is made", async (ans, subname) => {
      const args = { name: subname, resolvesToOwner, ...(owner === undefined ? {} : { owner }) };
      const { sent } = await createSubname(ans, expiry === undefined ? args : { ...args, expiry });
      return sent;
    });
  });
}

function addExtend(group: Command): void {
  const command = group
    .command("extend <name>")
    .description("let a subname last longer, at most as long as the name above it")
    .requiredOption("--until <date>", "when it expires", parseMoment("--until"));
  does<[string], { until: number }>(command, async ({ args: [name], options: { until: expiry }, globals }) =>
    change(globals, name, "Extending", "is extended", (ans, subname) => extendSubname(ans, { name: subname, expiry })),
  );
}

function addRevoke(group: Command): void {
  const command = group.command("revoke <name>").description("take a subname back; its records are lost");
  does<[string]>(command, async ({ args: [name], globals }) => {
    await agree(globals, [`${name} will be taken from its owner, and its records wiped.`], "Take it back?");
    return await change(globals, name, "Taking back", "is taken back", (ans, subname) =>
      revokeSubname(ans, { name: subname }),
    );
  });
}

function addEmancipate(group: Command): void {
  const command = group
    .command("emancipate <name>")
    .description("give up, for good, the right to take a subname back before it expires");
  does<[string]>(command, async ({ args: [name], globals }) => {
    await agree(globals, [`${name} can then not be taken back by anybody until it expires.`], "Emancipate it?");
    return await change(globals, name, "Emancipating", "is emancipated", (ans, subname) =>
      emancipate(ans, { name: subname }),
    );
  });
}

/** Sends one change of a subname, as the owner of the name above it, and says how the subname stands then. */
async function change(
  globals: Globals,
  typed: string,
  doing: string,
  done: string,
  work: (ans: AnsContext, name: string) => Promise<Sent>,
): Promise<Outcome> {
  const connection = await connect(globals);
  const { name, parent, isSubname } = parseName(typed, connection.ans.tld);
  const signer = await signerFor(connection, isSubname ? parent : name);
  const sent = await sending(connection, signer, `${doing} ${name}`, (ans) => work(ans, name));
  const { owner, expiry, isEmancipated } = await whois(connection.ans, { name });
  const until = expiry === null ? "" : `: it belongs to ${owner ?? "nobody"} until ${showTime(expiry)}`;
  return {
    json: { name, owner, expiry: expiry === null ? null : momentJson(expiry), isEmancipated, transaction: sent.hash },
    text: [`${name} ${done}${until}.`],
  };
}
