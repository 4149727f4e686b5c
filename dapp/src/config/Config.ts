import type { Address } from "viem";

/** What `config.json`, beside `index.html`, says of the network that the app works on. */
export type Config = {
  chainId: number;
  /** As people call the chain: "Local network". */
  chainName: string;
  /** The Ethereum node that is read from. */
  rpc: string;
  /** The deployment's manifest, as deployments/chain-<id>/manifest.json holds it. */
  manifest: unknown;
  /** Where service providers' gateways answer their query API: "https://gateway.example". */
  gateways: string[];
  /** An IPFS gateway for avatars: "https://ipfs.example/ipfs/". Without one, such avatars are not shown. */
  ipfs?: string | undefined;
  /** Where transactions can be looked at, with the hash appended: "https://explorer.example/tx/". */
  explorer?: string | undefined;
  /**
   * Only where wallets may connect by WalletConnect: the id of a project at its cloud, and the relay to go through, the
   * public one unless given.
   */
  walletConnect?: { projectId: string; relay?: string | undefined } | undefined;
  /** Only on a network for trying things out: the account, unlocked by the node, whose DIMT the faucet gives away. */
  faucet?: Address | undefined;
};
