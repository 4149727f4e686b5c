import { type Command, Option } from "commander";
import { type Address, createPublicClient, createWalletClient, http } from "viem";

import { type L2, openL2 } from "../../src/index.ts";
import { createProgress } from "../terminal/progress.ts";
import { checkUrl, connect, type Connection } from "./connect.ts";
import type { Globals } from "./globals.ts";
import { findSigner, type Signer } from "./signer.ts";

/** What a command of an L2 takes beside the options of every command. */
export type L2Options = { l2Rpc: string };

/** Adds the option that says which L2. */
export function addL2Option(command: Command): Command {
  return command.addOption(
    new Option("--l2-rpc <url>", "where a node of the L2 answers").env("ANS_L2_RPC_URL").makeOptionMandatory(),
  );
}

/** The deployment and an L2 of it. Nothing is unlocked yet. */
export type L2Connection = {
  connection: Connection;
  l2: L2;
  /** Who signs on the L2: what `--account` says, else `preferred` if it can sign here, else the only account there is. */
  signer: (preferred?: Address) => Promise<Signer>;
  /** Sends one thing to the L2 and shows how far it is. */
  sending: <Result>(signer: Signer, text: string, work: (l2: L2) => Promise<Result>) => Promise<Result>;
};

/** Connects to the deployment and to the L2 that the options say. */
export async function connectL2(globals: Globals, { l2Rpc }: L2Options): Promise<L2Connection> {
  const connection = await connect(globals);
  const transport = http(checkUrl("--l2-rpc", l2Rpc), { retryCount: 2, timeout: 20_000 });
  const publicClient = createPublicClient({ transport, pollingInterval: 500 });
  const l2 = await openL2(connection.ans, { publicClient });
  const nodeAccounts = () =>
    createWalletClient({ transport })
      .getAddresses()
      .catch(() => []);
  const sending: L2Connection["sending"] = async (signer, text, work) => {
    const account = await signer.unlock();
    const progress = createProgress();
    progress.step(text);
    try {
      const walletClient = createWalletClient({ account, transport });
      const result = await work({ ...l2, there: { ...l2.there, account, walletClient } });
      progress.done();
      return result;
    } catch (error) {
      progress.failed();
      throw error;
    }
  };
  const signer = (preferred?: Address) =>
    findSigner({ ...globals, account: globals.account ?? preferred }, nodeAccounts);
  return { connection, l2, signer, sending };
}
