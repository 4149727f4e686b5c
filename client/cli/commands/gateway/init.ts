import { resolve } from "node:path";

import { type Command, Option } from "commander";
import { isAddressEqual } from "viem";

import { getSeat } from "../../../src/index.ts";
import { findKeystore } from "../../accounts/findKeystore.ts";
import { connect } from "../../chain/connect.ts";
import { findManifest } from "../../chain/findManifest.ts";
import { writePrivateFile } from "../../home/writePrivateFile.ts";
import { parsePort } from "../../parse/port.ts";
import { parseSeatNumber } from "../../parse/seatNumber.ts";
import { CommandError } from "../../terminal/errors.ts";
import { does } from "../does.ts";
import { addConfigOption, type ConfigOption } from "./readConfig.ts";

type Options = ConfigOption & {
  seat: number;
  keystore: string;
  keyPasswordFile?: string;
  host: string;
  port: number;
  store: string;
  force?: boolean;
};

const help = `
Writes a file with what the gateway needs to know; what is not in it has a sensible value. --rpc and --manifest are those
that the gateway will use. The key's password is not written: give the file that holds it, or type it when serving.

Examples:
  $ ans gateway init --seat 7 --keystore operator --key-password-file ~/.operator-password
  $ ans gateway init --seat 7 --keystore operator --store postgres://ans@db.internal/ans --config /etc/ans/gateway.json`;

/** `ans gateway init`: writes a configuration. */
export function addInit(group: Command): void {
  const command = addConfigOption(group.command("init").description("write the gateway's configuration"))
    .requiredOption("--seat <seat>", "the seat that is answered for", parseSeatNumber("--seat"))
    .requiredOption("--keystore <who>", "the operator key: an account's name, or a keystore file")
    .option("--key-password-file <file>", "the password of the keystore")
    .option("--host <host>", "the address that is listened on", "127.0.0.1")
    .addOption(new Option("--port <port>", "the port").default(8080).argParser(parsePort("--port")))
    .option("--store <address>", "sqlite:FILE, or postgres://USER@HOST/DATABASE", "sqlite:gateway.db")
    .option("--force", "replace a file that is there")
    .addHelpText("after", help);
  does<[], Options>(command, async ({ options, globals }) => {
    const { seat, config: file, host, port, store, keyPasswordFile } = options;
    const { ans } = await connect(globals);
    const [found, stored, { file: manifest }] = await Promise.all([
      getSeat(ans, { seat }),
      findKeystore(options.keystore),
      findManifest(ans.chainId, globals.manifest),
    ]);
    if (stored.address !== undefined && !isAddressEqual(stored.address, found.key)) {
      throw new CommandError(
        "NOT_OPERATOR",
        `${stored.address} is not the operator key of seat ${seat}, which is ${found.key}: give --keystore that one.`,
      );
    }
    const config = {
      seat,
      chain: { rpc: globals.rpc, manifest: resolve(manifest) },
      keys: {
        keystores: [resolve(stored.file)],
        ...(keyPasswordFile !== undefined && { passwordFile: resolve(keyPasswordFile) }),
      },
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
        `  ans sp profile --seat ${seat} --gateway 'https://YOUR-HOST/{sender}/{data}.json'`,
        "  ans gateway doctor",
      ],
    };
  });
}
