import { type AnsContext, createAns } from "@ans/client";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { createWalletClient, custom, type EIP1193Provider } from "viem";
import { useConnection } from "wagmi";

import { useConfig } from "../config/ConfigContext.ts";
import { noteTransaction } from "../transactions/transactions.ts";
import { clientOf } from "./clientOf.ts";

/**
 * The context that every function of `@ans/client` takes: reads from the configured node, and signs with the wallet that
 * is connected, if any. Each transaction is noted in the panel.
 *
 * @example
 * const ans = useAns();
 * const { data } = useQuery({ queryKey: ["whois", name], queryFn: () => whois(ans, { name }) });
 */
export function useAns(): AnsContext {
  const config = useConfig();
  const { address, connector } = useConnection();
  const { data: provider } = useQuery({
    queryKey: ["provider", connector?.uid],
    queryFn: async () => {
      const given: unknown = await connector?.getProvider();
      // Each connector of the app gives an EIP-1193 provider.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      return (given ?? null) as EIP1193Provider | null;
    },
    enabled: connector?.getProvider !== undefined,
    staleTime: Infinity,
  });
  return useMemo(() => {
    const isReady = address !== undefined && provider !== undefined && provider !== null;
    return createAns({
      publicClient: clientOf(config),
      manifest: config.manifest,
      account: address,
      walletClient: isReady
        ? createWalletClient({ account: address, transport: custom(provider, { retryCount: 0 }) })
        : undefined,
      onTransaction: (sent) => noteTransaction({ ...sent, chainId: config.chainId, account: address }),
      onBatch: ({ id, ...sent }) =>
        noteTransaction({ ...sent, batch: id, hash: undefined, chainId: config.chainId, account: address }),
    });
  }, [config, address, provider]);
}
