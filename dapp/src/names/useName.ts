import { type Whois, whois } from "@ans/client";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { isAddressEqual } from "viem";

import { useAns } from "../chain/useAns.ts";

const route = getRouteApi("/name/$name");

/** What the registry says of the name that the page is about, and whether the connected account holds it. */
export function useName(): { name: string; facts: Whois | undefined; error: unknown; isMine: boolean } {
  const ans = useAns();
  const { name } = route.useParams();
  const { data, error } = useQuery({
    queryKey: ["whois", name],
    queryFn: () => whois(ans, { name }),
    refetchInterval: 15_000,
  });
  const account = ans.account?.address;
  const isMine = account !== undefined && typeof data?.owner === "string" && isAddressEqual(data.owner, account);
  return { name: data?.name ?? name, facts: data, error, isMine };
}
