import { Command, type CommanderError, Option } from "commander";

import { addAccount } from "./commands/account.ts";
import { addAvailable } from "./commands/available.ts";
import { addDelegate } from "./commands/delegate.ts";
import { addGateway } from "./commands/gateway.ts";
import { addGov } from "./commands/gov.ts";
import { addL2 } from "./commands/l2.ts";
import { addMine } from "./commands/mine.ts";
import { addPending } from "./commands/pending.ts";
import { addPrice } from "./commands/price.ts";
import { addPrimary } from "./commands/primary.ts";
import { addRecords } from "./commands/records.ts";
import { addRegister } from "./commands/register.ts";
import { addRedelegate } from "./commands/redelegate.ts";
import { addRenew } from "./commands/renew.ts";
import { addResolve } from "./commands/resolve.ts";
import { addRewards } from "./commands/rewards.ts";
import { addSet } from "./commands/set.ts";
import { addSp } from "./commands/sp.ts";
import { addSubname } from "./commands/subname.ts";
import { addTransfer } from "./commands/transfer.ts";
import { addUndelegate } from "./commands/undelegate.ts";
import { addWhois } from "./commands/whois.ts";
import { addWithdraw } from "./commands/withdraw.ts";
import { addZone } from "./commands/zone.ts";
import { UsageError } from "./terminal/errors.ts";
import { packageVersion } from "./terminal/packageVersion.ts";

const intro = `Register, resolve and look after ANS names such as alice.dim; run a service provider, delegate and vote.

A name is paid for by the year in DIMT. ".dim" may be left out: alice is alice.dim.`;

const examples = `
Examples:
  $ ans available alice
  $ ans register alice --years 2 --primary
  $ ans resolve alice
  $ ans set alice --text url=https://alice.example --addr BTC=bc1q...
  $ ans mine
  $ ans sp list
  $ ans delegate 7 1000

Exit code: 0 if all went well, 1 if not, 2 if the command was typed wrongly, 130 after Ctrl-C.
Keystores, unfinished registrations, and what was signed and receipted off-chain are kept in ANS_HOME (by default the
user's data folder).
ANS_DEBUG=1 shows where an error came from.`;

/** In the order in which help lists them. */
const commands = [
  addPrice,
  addAvailable,
  addRegister,
  addPending,
  addRenew,
  addResolve,
  addRecords,
  addSet,
  addPrimary,
  addTransfer,
  addSubname,
  addZone,
  addL2,
  addWhois,
  addMine,
  addSp,
  addDelegate,
  addUndelegate,
  addRedelegate,
  addWithdraw,
  addRewards,
  addGateway,
  addGov,
  addAccount,
];

/** The whole command line, ready to parse; also what its documentation is written from. */
export function createProgram(): Command {
  const program = new Command("ans")
    .description(intro)
    .version(packageVersion(), "-V, --version", "show the version")
    .helpOption("-h, --help", "show help")
    .helpCommand("help [command]", "show the help of a command")
    .configureHelp({ showGlobalOptions: true })
    .addOption(
      new Option("--rpc <url>", "where the Ethereum node answers").env("ANS_RPC_URL").default("http://127.0.0.1:8545"),
    )
    .addOption(
      new Option("--manifest <file>", "the deployment (default: deployments/chain-<id>/manifest.json)").env(
        "ANS_MANIFEST",
      ),
    )
    .addOption(
      new Option("--account <who>", "who signs and pays: an account's name, a keystore file, or an address").env(
        "ANS_ACCOUNT",
      ),
    )
    .option("--password-file <file>", "the keystore's password, in the file's first line")
    .option("--json", "print the result as JSON; progress stays on stderr")
    .option("--yes", "ask nothing")
    .configureOutput({ outputError: () => undefined })
    .addHelpText("after", examples);
  for (const add of commands) add(program);
  everyCommand(program).forEach(explainMistakes);
  return program;
}

/** A command and all below it. */
export function everyCommand(command: Command): Command[] {
  return [command, ...command.commands.flatMap(everyCommand)];
}

/** The full name of a command, as it is typed. */
export function fullName(command: Command): string {
  return command.parent === null ? command.name() : `${fullName(command.parent)} ${command.name()}`;
}

function explainMistakes(command: Command): void {
  command.exitOverride((error: CommanderError) => {
    if (error.exitCode === 0 || error.code === "commander.help") throw error;
    const [what = "", hint = ""] = error.message
      .replace(/^error: /, "")
      .replace(/\.$/, "")
      .split("\n");
    const meant = hint.replace(/^\(D/, " (d");
    throw new UsageError(`${what[0]?.toUpperCase()}${what.slice(1)}${meant}: see \`${fullName(command)} --help\`.`, {
      cause: error,
    });
  });
}
