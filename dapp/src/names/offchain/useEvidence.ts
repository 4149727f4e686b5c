import { authorityOf, type Evidence, fetchEvidence, getZone, type GatewayAccess } from "@ans/client";
import { useQuery } from "@tanstack/react-query";
import type { Address } from "viem";

import { useAns } from "../../chain/useAns.ts";
import { useConfig } from "../../config/ConfigContext.ts";

/** What is known of a name that lives off chain, verified here. */
export type Offchain = {
  evidence: Evidence | null;
  /** Who has it; `null` where nobody has. */
  holder: Address | null;
  /** Who grants names in its zone, and may take them back. */
  issuer: Address;
};

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
      const zone = ans.addresses.OffchainResolver === undefined ? null : await getZone(ans, { name });
      if (zone === null) return null;
      const { evidence } = await fetchEvidence(ans, { name, ...access });
      const isHeld = evidence !== null && evidence.release === undefined;
      return { evidence, holder: isHeld ? authorityOf(evidence).owner : null, issuer: zone.issuer };
    },
    enabled: isWanted,
    staleTime: 5000,
  });
}
