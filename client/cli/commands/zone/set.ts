import type { Command } from "commander";
import type { Address } from "viem";

import { getZone, openZone, parseName, type Zone, type ZonePolicy } from "../../../src/index.ts";
import { connect } from "../../chain/connect.ts";
import { sending } from "../../chain/sending.ts";
import { signerFor } from "../../chain/signerFor.ts";
import { parseAddress } from "../../parse/address.ts";
import { parseCount } from "../../parse/count.ts";
import { collectSeat } from "../../parse/seatNumber.ts";
import { collectUrl } from "../../parse/url.ts";
import { agree } from "../../terminal/agree.ts";
import { noZone } from "../../offchain/noZone.ts";
import { does } from "../does.ts";
import { policyText, zoneJson, zoneText } from "./showZone.ts";

type Options = { issuer?: Address; seat?: number[]; threshold?: number; freshness?: number; gateway?: string[] };

const help = `
What is not given stays as it is; for a new zone: the account is the issuer, any active seat may answer, one must sign,
and an answer holds a minute. Seats and gateways that are given replace all that were there.

Examples:
  $ ans zone set acme.dim --seat 1 --seat 2 --threshold 2 --freshness 60
  $ ans zone set acme.dim --issuer 0x70997970C51812dc3A010C7d01b50e0d17dc79C8`;

/** `ans zone set`: makes a name a zone, or changes it. */
export function addSetZone(group: Command): void {
  const command = group
    .command("set <name>")
    .description("make a name a zone, or change its issuer and policy")
    .option("--issuer <address>", "whose grants hold in it", (text) => parseAddress("--issuer", text))
    .option("--seat <number>", "a seat that may answer; may be repeated", collectSeat("--seat"))
    .option("--threshold <count>", "how many seats must sign an answer; 0 for none", parseCount("--threshold", 0, 16))
    .option("--freshness <seconds>", "how long an answer may be used", parseCount("--freshness", 1, 300))
    .option("--gateway <url>", "a gateway of the zone's own; may be repeated", collectUrl("--gateway"))
    .addHelpText("after", help);
  does<[string], Options>(command, async ({ args: [typed], options, globals }) => {
    const connection = await connect(globals);
    const { ans } = connection;
    const { name } = parseName(typed, ans.tld);
    const found = await getZone(ans, { name });
    const before = found?.name === name ? found : undefined;
    const signer = await signerFor(connection, name);
    const issuer = options.issuer ?? before?.issuer ?? signer.address;
    const policy = changed(before?.policy, options);
    const facts = [...consequences(name, before, issuer), ...policyText(policy)];
    await agree(globals, facts, before === undefined ? "Make it a zone?" : "Change it?");
    const sent = await sending(connection, signer, `Setting the zone ${name}`, (own) =>
      openZone(own, { name, issuer, policy }),
    );
    const zone = await getZone(ans, { name });
    if (zone === null) throw noZone(name);
    return { json: { ...zoneJson(zone), transactions: sent.map(({ hash }) => hash) }, text: zoneText(zone) };
  });
}

function changed(before: ZonePolicy | undefined, options: Options): ZonePolicy {
  return {
    seats: options.seat ?? before?.seats ?? [],
    threshold: options.threshold ?? before?.threshold ?? 1,
    freshness: options.freshness ?? before?.freshness ?? 60,
    gateways: options.gateway ?? before?.gateways ?? [],
  };
}

function consequences(name: string, before: Zone | undefined, issuer: Address): string[] {
  if (before === undefined) {
    return [
      `${name} and the names below it are kept off-chain from now on, as ${issuer} grants them.`,
      `The records that ${name} has on chain are not answered any more.`,
    ];
  }
  if (before.issuer === issuer) return [`${issuer} goes on granting the names in ${name}.`];
  return [`${issuer} grants the names in ${name} from now on; every grant of ${before.issuer} is void.`];
}
