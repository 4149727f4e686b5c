import {
  type Address,
  createPublicClient,
  createWalletClient,
  http,
  type HttpTransport,
  type PublicClient,
} from "viem";

import { type AnsContext, checkDeployment, createAns, explain, WrongChainError } from "../../src/index.ts";
import { CommandError, UsageError } from "../terminal/errors.ts";
import { oneSentence } from "../terminal/oneSentence.ts";
import { findManifest } from "./findManifest.ts";
import type { Globals } from "./globals.ts";
import { findSigner, type Signer } from "./signer.ts";

/** A node and the deployment on it, checked against each other. */
export type Connection = {
  /** For reading. */
  ans: AnsContext;
  /** Who signs: what `--account` says, else `preferred`, else the only account there is. Nothing is unlocked yet. */
  signer: (preferred?: Address) => Promise<Signer>;
  /** Who else signs: an account's name, a keystore file, or an address; with a password of its own. */
  keyHolder: (who: string, passwordFile?: string) => Promise<Signer>;
  /** The context with which `signer` sends; asks for the password where there is one. */
  signing: (signer: Signer) => Promise<AnsContext>;
};

/** Connects to the node and the deployment that the options say. */
export async function connect(globals: Globals): Promise<Connection> {
  const transport = http(checkUrl("--rpc", globals.rpc), { retryCount: 2, timeout: 20_000 });
  const publicClient: PublicClient = createPublicClient({ transport, pollingInterval: 500 });
  const chainId = await ask(globals, () => publicClient.getChainId());
  const { file, text } = await findManifest(chainId, globals.manifest);
  const ans = read(file, () => createAns({ publicClient, manifest: text }));
  if (ans.chainId !== chainId) throw new WrongChainError("node", ans.chainId, chainId);
  await checkDeployment(ans);
  const nodeAccounts = () =>
    createWalletClient({ transport })
      .getAddresses()
      .catch(() => []);
  return {
    ans,
    signer: (preferred) => findSigner({ ...globals, account: globals.account ?? preferred }, nodeAccounts),
    keyHolder: (who, passwordFile = globals.passwordFile) =>
      findSigner({ ...globals, account: who, passwordFile }, nodeAccounts),
    signing: (signer) => signing(ans, transport, signer),
  };
}

async function signing(ans: AnsContext, transport: HttpTransport, signer: Signer): Promise<AnsContext> {
  const account = await signer.unlock();
  return { ...ans, account, walletClient: createWalletClient({ account, transport }) };
}

/** An address of a node, as an option gives it. */
export function checkUrl(option: string, text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === "http:" || url?.protocol === "https:") return text;
  throw new UsageError(`${option} ${text} is no address of a node: give one such as http://127.0.0.1:8545.`);
}

async function ask<Answer>(globals: Globals, question: () => Promise<Answer>): Promise<Answer> {
  try {
    return await question();
  } catch (error) {
    const known = explain(error, { url: globals.rpc });
    if (known.code !== "NO_RPC") throw known;
    throw new CommandError(
      known.code,
      `No Ethereum node answers at ${globals.rpc}: start one (\`npm start\` in the repository), or give --rpc URL.`,
      { cause: error },
    );
  }
}

function read<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    const known = explain(error);
    throw new CommandError(known.code, `${file}: ${oneSentence(known.message)}`, { cause: error });
  }
}
