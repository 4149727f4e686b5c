import { type Whois, whois } from "@ans/client";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { type Address, isAddressEqual } from "viem";

import { useAns } from "../chain/useAns.ts";
import { type Offchain, useEvidence } from "./offchain/useEvidence.ts";

const route = getRouteApi("/name/$name");

/** The name that a page is about. */
export type NameFacts = {
  name: string;
  /** What the registry says; undefined until it has answered. */
  facts: Whois | undefined;
  error: unknown;
  /** Whether the connected account holds it on chain. */
  isMine: boolean;
  /** What is known of it off chain; `null` where it is in no zone, or is held on chain. */
  offchain: Offchain | null | undefined;
  /** Whether the connected account holds it off chain. */
  isMineOffchain: boolean;
  /** Whether the connected account grants the names off chain that it is one of. */
  isIssuer: boolean;
};

/** What is known of the name that the page is about, and whether the connected account holds it. */
export function useName(): NameFacts {
  const ans = useAns();
  const { name } = route.useParams();
  const { data, error } = useQuery({
    queryKey: ["whois", name],
    queryFn: () => whois(ans, { name }),
    refetchInterval: 15_000,
  });
  const isOffchain = data !== undefined && data.isSubname && data.owner === null;
  const { data: offchain } = useEvidence(data?.name ?? name, isOffchain);
  const account = ans.account?.address;
  const isAccount = (address: Address | null | undefined) =>
    account !== undefined && address !== undefined && address !== null && isAddressEqual(address, account);
  return {
    name: data?.name ?? name,
    facts: data,
    error,
    isMine: isAccount(data?.owner),
    offchain: isOffchain ? offchain : null,
    isMineOffchain: isOffchain && isAccount(offchain?.holder),
    isIssuer: isOffchain && isAccount(offchain?.issuer),
  };
}
