import { type BaseContract, BrowserProvider, type Eip1193Provider, EnsPlugin, JsonRpcProvider, Network } from "ethers";
import { createPublicClient, custom, defineChain, getAddress, http, type PublicClientConfig } from "viem";

/** Id of the chain that Hardhat simulates. */
export const CHAIN_ID = 31337;

/** The chain's own coin type (ENSIP-11). */
export const CHAIN_COIN = 0x80000000 + CHAIN_ID;

/** An EIP-1193 provider, as a wallet would inject it. */
export type Wallet = Eip1193Provider;

type Addressed = Pick<BaseContract, "getAddress">;

/** The chain as viem, wagmi and ensjs are told about it, with the universal resolver in it unless there is none. */
export async function describeChain(universal?: Addressed) {
  return defineChain({
    id: CHAIN_ID,
    name: "Hardhat",
    nativeCurrency: { name: "Ether", symbol: "ETH", decimals: 18 },
    rpcUrls: { default: { http: [] } },
    contracts: universal ? { ensUniversalResolver: { address: getAddress(await universal.getAddress()) } } : {},
  });
}

/** A viem transport over the chain in this process. */
export function transportOf(wallet: Wallet) {
  return custom({ request: async (request) => wallet.request(request) }, { retryCount: 0 });
}

/** A stock viem client. */
export async function viemClient(
  wallet: Wallet,
  universal?: Addressed,
  options: Pick<PublicClientConfig, "batch" | "ccipRead"> & { ensTlds?: string[] } = {},
) {
  const { ensTlds, ...rest } = options;
  const chain = { ...(await describeChain(universal)), ...(ensTlds && { ensTlds }) };
  return createPublicClient({ chain, transport: transportOf(wallet), cacheTime: 0, ...rest });
}

/** A stock ethers provider that reads the registry, or, if it is told one, the universal resolver. */
export async function ethersProvider(wallet: Wallet, registry: Addressed, universal?: Addressed) {
  const network = new Network("hardhat", CHAIN_ID);
  const address = universal && (await universal.getAddress());
  network.attachPlugin(new EnsPlugin(await registry.getAddress(), CHAIN_ID, address));
  // No cache: tests change the chain between two questions.
  return new BrowserProvider(wallet, network, { staticNetwork: network, cacheTimeout: -1 });
}

/** Stock clients over a node on this machine: viem with the universal resolver, ethers with the registry. */
export async function clientsOver({
  url,
  universal,
  registry,
}: { url: string } & Record<"universal" | "registry", Addressed>) {
  const chain = { ...(await describeChain(universal)), rpcUrls: { default: { http: [url] } } };
  const network = new Network("hardhat", CHAIN_ID);
  network.attachPlugin(new EnsPlugin(await registry.getAddress(), CHAIN_ID));
  return {
    viem: createPublicClient({ chain, transport: http(), cacheTime: 0 }),
    ethers: new JsonRpcProvider(url, network, { staticNetwork: network, cacheTimeout: -1 }),
  };
}
