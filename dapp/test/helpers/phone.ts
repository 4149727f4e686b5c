import { SignClient } from "@walletconnect/sign-client";
import { createWalletClient, type Hex, hexToBigInt, http, type PrivateKeyAccount } from "viem";

/** A wallet on another device, which a page reaches by WalletConnect. */
export type Phone = {
  /** What it was asked for. */
  requests: string[];
  /** The person scans the code of a page, and agrees. */
  scan: (link: string) => Promise<void>;
  /** The person scans the code of a page, and refuses. */
  refuse: (link: string) => Promise<void>;
  /** The person says no to the next request. */
  rejectNext: () => void;
  /** The person ends the session on the phone. */
  end: () => Promise<void>;
  close: () => Promise<void>;
};

const methods = ["eth_sendTransaction", "eth_signTypedData_v4", "personal_sign"];
const events = ["accountsChanged", "chainChanged"];

/** Makes such a wallet, with an account on a chain. One for each program: the library keeps its state beside itself. */
export async function phone(
  relay: string,
  projectId: string,
  account: PrivateKeyAccount,
  chain: { id: number; rpc: string },
): Promise<Phone> {
  const metadata = { name: "Phone", description: "A wallet", url: "https://phone.example", icons: [] };
  const client = await SignClient.init({
    projectId,
    relayUrl: relay,
    metadata,
    storageOptions: { database: ":memory:" },
    logger: "silent",
    telemetryEnabled: false,
  });
  const wallet = createWalletClient({ account, transport: http(chain.rpc) });
  const requests: string[] = [];
  let isRejecting = false;
  const answers: Record<string, (params: unknown[]) => Promise<unknown>> = {
    eth_sendTransaction: async ([fields]) => {
      const { to, data, gas }: { to?: Hex; data?: Hex; gas?: Hex } = Object(fields);
      // The gas that the page asks for, as wallets do.
      const limit = gas === undefined ? undefined : hexToBigInt(gas);
      return await wallet.sendTransaction({ to, data, gas: limit, chain: null });
    },
    eth_signTypedData_v4: async ([, text]) => await account.signTypedData(JSON.parse(String(text))),
  };
  client.on("session_request", ({ topic, id, params: { request } }) => {
    requests.push(request.method);
    const respond = async () => {
      const error = isRejecting ? { code: 5000, message: "User rejected." } : undefined;
      isRejecting = false;
      const result = error === undefined ? await answers[request.method]?.(request.params) : undefined;
      const response = error === undefined ? { id, jsonrpc: "2.0", result } : { id, jsonrpc: "2.0", error };
      await client.respond({ topic, response });
    };
    void respond();
  });
  const proposed = (link: string) =>
    new Promise<number>((resolve, reject) => {
      client.once("session_proposal", ({ id }) => resolve(id));
      client.pair({ uri: link }).catch(reject);
    });
  return {
    requests,
    scan: async (link) => {
      const id = await proposed(link);
      const accounts = [`eip155:${chain.id}:${account.address}`];
      const { acknowledged } = await client.approve({ id, namespaces: { eip155: { accounts, methods, events } } });
      await acknowledged();
    },
    refuse: async (link) => {
      await client.reject({ id: await proposed(link), reason: { code: 5000, message: "User rejected." } });
    },
    rejectNext: () => {
      isRejecting = true;
    },
    end: async () => {
      for (const { topic } of client.session.getAll()) {
        await client.disconnect({ topic, reason: { code: 6000, message: "User disconnected." } });
      }
    },
    close: async () => {
      client.core.heartbeat.stop();
      await client.core.relayer.transportClose();
    },
  };
}
