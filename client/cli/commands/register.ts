import type { Command } from "commander";
import type { Address } from "viem";

import { parseLabel, showDimt, showTime } from "../../src/index.ts";
import { connect } from "../chain/connect.ts";
import { parseAddress } from "../parse/address.ts";
import { parseDimt } from "../parse/dimt.ts";
import { parseYears } from "../parse/numYears.ts";
import { parseSeat } from "../parse/seat.ts";
import { type Done, registerName } from "../pending/registerName.ts";
import { dimtJson, momentJson } from "../terminal/amounts.ts";
import type { Outcome } from "../terminal/outcome.ts";
import { does } from "./does.ts";
import { addRecordOptions, readRecords, type RecordOptions } from "./recordOptions.ts";

type Options = RecordOptions & {
  years?: number;
  /** False for `--no-address`; true where neither form is given. */
  address?: Address | boolean;
  owner?: Address;
  primary?: boolean;
  seat?: number;
  maxPrice?: bigint;
  restart?: boolean;
};

/** The options that the commitment binds. */
const shaping = ["address", "owner", "primary", "seat", "text", "addr", "contenthash", "dim", "data"];

const help = `
Two transactions are sent: a commitment, which hides the name, and once it has aged (about a minute) the registration
itself, which pays. In between the command may be stopped, or the machine: \`ans register NAME\` goes on where it was.
The DIMT is paid with a signature (ERC-2612), or with an approval where the account cannot sign.

Examples:
  $ ans register alice --years 2 --primary
  $ ans register alice --years 2 --address 0x70997970C51812dc3A010C7d01b50e0d17dc79C8
  $ ans register alice --text url=https://alice.example --addr BTC=bc1q...
  $ ans register alice --account savings --password-file ~/.ans-password --max-price 40 --yes
  $ ans register alice`;

/** `ans register`: commits, waits, registers; or finishes what an earlier run began. */
export function addRegister(program: Command): void {
  const command = describe(program.command("register <name>"));
  does<[string], Options>(command, async ({ args: [typed], options, globals }) => {
    const connection = await connect(globals);
    const { tld } = connection.ans;
    const { years, owner, seat, maxPrice, address } = options;
    const done = await registerName(connection, globals, {
      name: `${parseLabel(typed, tld)}.${tld}`,
      owner,
      address: address === true ? undefined : address,
      primary: options.primary === true,
      seat,
      records: readRecords(options),
      isShaped: shaping.some((option) => command.getOptionValueSource(option) === "cli"),
      years,
      maxPrice,
      restart: options.restart === true,
    });
    return outcome(done);
  });
}

function describe(command: Command): Command {
  command
    .description("register a name, or finish a registration that was interrupted")
    .option("--years <number>", "how many years to pay (default: 1)", parseYears)
    .option("--address <address>", "the ETH address the name resolves to (default: its owner)", address("--address"))
    .option("--no-address", "let the name resolve to no ETH address")
    .option("--owner <address>", "who gets the name (default: the account that pays)", address("--owner"))
    .option("--primary", "make the name the owner's primary name");
  return addRecordOptions(command)
    .option("--seat <number>", "the seat of the service provider that gets its share of the fee", parseSeat)
    .option("--max-price <dimt>", "the most to pay, in DIMT (default: the price shown)", parseDimt("--max-price"))
    .option("--restart", "forget an unfinished registration of the name and commit anew")
    .addHelpText("after", help);
}

function address(option: string): (text: string) => Address {
  return (text) => parseAddress(option, text);
}

function outcome({ name, owner, expiry, seat, price, sent }: Done): Outcome {
  const paid = price === undefined ? "" : ` for ${showDimt(price)}`;
  return {
    json: {
      name,
      owner,
      expiry: momentJson(expiry),
      seat,
      price: price === undefined ? null : dimtJson(price),
      transaction: sent?.hash ?? null,
    },
    text: [`${name} is registered to ${owner} until ${showTime(expiry)}${paid}.`],
  };
}
