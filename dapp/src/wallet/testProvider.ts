import {
  type Address,
  createPublicClient,
  createWalletClient,
  defineChain,
  type EIP1193Provider,
  type Hex,
  hexToBigInt,
  http,
  isHex,
} from "viem";
import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";

import { keep, kept } from "../app/kept.ts";
import type { Config } from "../config/Config.ts";

type Fields = { to?: Address; data?: Hex; value?: Hex; gas?: Hex };

/** The key of this browser's test wallet; made when first asked for. */
function keyOf(): Hex {
  const before = kept("testWallet.key");
  if (isHex(before)) return before;
  const key = generatePrivateKey();
  keep("testWallet.key", key);
  return key;
}

const silent = () => undefined;

/** An EIP-1193 provider that signs without asking, and hands everything else to the node. */
export function testProvider(config: Config): EIP1193Provider {
  const account = privateKeyToAccount(keyOf());
  const chain = defineChain({
    id: config.chainId,
    name: config.chainName,
    nativeCurrency: { name: "Ether", symbol: "ETH", decimals: 18 },
    rpcUrls: { default: { http: [config.rpc] } },
  });
  const transport = http(config.rpc);
  const node = createPublicClient({ chain, transport });
  const wallet = createWalletClient({ account, chain, transport });

  const send = async ({ to, data, value, gas }: Fields) =>
    await wallet.sendTransaction({
      to,
      data,
      value: value === undefined ? 0n : hexToBigInt(value),
      gas: gas === undefined ? undefined : hexToBigInt(gas),
    });
  const methods: Record<string, (params: readonly unknown[]) => unknown> = {
    eth_accounts: () => [account.address],
    eth_requestAccounts: () => [account.address],
    eth_chainId: () => `0x${config.chainId.toString(16)}`,
    // Parameters are those of EIP-1193; the page itself is the only one that asks.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    eth_sendTransaction: ([fields]) => send(fields as Fields),
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    personal_sign: ([raw]) => account.signMessage({ message: { raw: raw as Hex } }),
    eth_signTypedData_v4: ([, text]) => account.signTypedData(JSON.parse(String(text))),
  };
  const request = async ({ method, params }: { method: string; params?: unknown }): Promise<unknown> => {
    const given: readonly unknown[] = Array.isArray(params) ? params : [];
    const own = methods[method];
    if (own !== undefined) return await own(given);
    // oxlint-disable-next-line typescript/no-explicit-any, typescript/no-unsafe-type-assertion
    return await node.request({ method, params } as any);
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return { request, on: silent, removeListener: silent } as unknown as EIP1193Provider;
}
