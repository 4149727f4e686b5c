import { authorityOf, type Evidence, fetchEvidence, getZone, type GatewayAccess } from "@ans/client";
import { useQuery } from "@tanstack/react-query";
import type { Address } from "viem";

import { useAns } from "../../chain/useAns.ts";
import { useConfig } from "../../config/ConfigContext.ts";

/** What is known of a name that lives off chain, verified here; `holder` is `null` where nobody has it. */
export type Offchain = { evidence: Evidence | null; holder: Address | null; failures: string[] };

/** How gateways may be asked: those of a test network are on this machine. */
export function useAccess(): GatewayAccess {
  return { allowPrivate: useConfig().faucet !== undefined };
}

/** Asks the gateways of its zone for a name; `null` where it is in no zone. */
export function useEvidence(name: string, isWanted: boolean) {
  const ans = useAns();
  const access = useAccess();
  return useQuery({
    queryKey: ["evidence", name],
    queryFn: async (): Promise<Offchain | null> => {
      if (ans.addresses.OffchainResolver === undefined || (await getZone(ans, { name })) === null) return null;
      const { evidence, failures } = await fetchEvidence(ans, { name, ...access });
      const isHeld = evidence !== null && evidence.release === undefined;
      return {
        evidence,
        holder: isHeld ? authorityOf(evidence).owner : null,
        failures: failures.map(({ reason }) => reason),
      };
    },
    enabled: isWanted,
    staleTime: 5000,
  });
}
