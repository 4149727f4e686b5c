import { resolve } from "node:path";

import { type Command, Option } from "commander";
import { isAddressEqual } from "viem";

import { type AnsContext, getSeat } from "../../../src/index.ts";
import { findKeystore } from "../../accounts/findKeystore.ts";
import { connect } from "../../chain/connect.ts";
import { findManifest } from "../../chain/findManifest.ts";
import { writePrivateFile } from "../../home/writePrivateFile.ts";
import { parsePort } from "../../parse/port.ts";
import { parseSeatNumber } from "../../parse/seatNumber.ts";
import { CommandError, UsageError } from "../../terminal/errors.ts";
import { does } from "../does.ts";
import { addConfigOption, type ConfigOption } from "./readConfig.ts";

type Options = ConfigOption & {
  seat?: number;
  keystore?: string;
  mirror?: boolean;
  keyPasswordFile?: string;
  host: string;
  port: number;
  store: string;
  force?: boolean;
};

const help = `
Writes a file with what the gateway needs to know; what is not in it has a sensible value. --rpc and --manifest are those
that the gateway will use. The key's password is not written: give the file that holds it, or type it when serving.

A mirror needs neither seat nor key: it answers for zones that ask no seat, from what others have signed.

Examples:
  $ ans gateway init --mirror
  $ ans gateway init --seat 7 --keystore operator --key-password-file ~/.operator-password
  $ ans gateway init --seat 7 --keystore operator --store postgres://ans@db.internal/ans --config /etc/ans/gateway.json`;

/** `ans gateway init`: writes a configuration. */
export function addInit(group: Command): void {
  const command = addConfigOption(group.command("init").description("write the gateway's configuration"))
    .option("--seat <seat>", "the seat that is answered for", parseSeatNumber("--seat"))
    .option("--keystore <who>", "the operator key: an account's name, or a keystore file")
    .option("--mirror", "a gateway without seat and key, for zones that ask no seat")
    .option("--key-password-file <file>", "the password of the keystore")
    .option("--host <host>", "the address that is listened on", "127.0.0.1")
    .addOption(new Option("--port <port>", "the port").default(8080).argParser(parsePort("--port")))
    .option("--store <address>", "sqlite:FILE, or postgres://USER@HOST/DATABASE", "sqlite:gateway.db")
    .option("--force", "replace a file that is there")
    .addHelpText("after", help);
  does<[], Options>(command, async ({ options, globals }) => {
    const { config: file, host, port, store } = options;
    const { ans } = await connect(globals);
    const [who, { file: manifest }] = await Promise.all([
      options.mirror === true ? mirror(options) : seatOf(ans, options),
      findManifest(ans.chainId, globals.manifest),
    ]);
    const config = {
      ...who,
      chain: { rpc: globals.rpc, manifest: resolve(manifest) },
      store,
      listen: { host, port },
    };
    const text = `${JSON.stringify(config, undefined, 2)}\n`;
    if (!(await writePrivateFile(file, text, options.force === true ? "replace" : "keep"))) {
      throw new CommandError(
        "CONFIG_EXISTS",
        `${file} is already there: give --force to replace it, or --config FILE.`,
      );
    }
    return {
      json: { file: resolve(file), config },
      text: [
        `Written: ${file}`,
        "Next:",
        "  ans gateway serve",
        options.seat === undefined
          ? `  ans zone set YOUR-ZONE --threshold 0 --gateway 'https://YOUR-HOST/{sender}/{data}.json'`
          : `  ans sp profile --seat ${options.seat} --gateway 'https://YOUR-HOST/{sender}/{data}.json'`,
        "  ans gateway doctor",
      ],
    };
  });
}

/** What the configuration of a mirror has in place of a seat. */
function mirror({ seat, keystore }: Options): { mirror: true } {
  if (seat === undefined && keystore === undefined) return { mirror: true };
  throw new UsageError("A mirror has neither seat nor key: leave out --seat and --keystore, or --mirror.");
}

/** The seat, and the keystore of its operator key. */
async function seatOf(ans: AnsContext, { seat, keystore, keyPasswordFile }: Options) {
  if (seat === undefined || keystore === undefined) {
    throw new UsageError("Give --seat and --keystore, or --mirror for a gateway without them.");
  }
  const [found, stored] = await Promise.all([getSeat(ans, { seat }), findKeystore(keystore)]);
  if (stored.address !== undefined && !isAddressEqual(stored.address, found.key)) {
    throw new CommandError(
      "NOT_OPERATOR",
      `${stored.address} is not the operator key of seat ${seat}, which is ${found.key}: give --keystore that one.`,
    );
  }
  const passwordFile = keyPasswordFile === undefined ? {} : { passwordFile: resolve(keyPasswordFile) };
  return { seat, keys: { keystores: [resolve(stored.file)], ...passwordFile } };
}
