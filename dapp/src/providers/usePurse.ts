import { balances } from "@ans/client";
import { useQuery } from "@tanstack/react-query";

import { useAns } from "../chain/useAns.ts";

/** What the connected account has, and how much of it the seats' contract may take already. From the chain, always. */
export function usePurse() {
  const ans = useAns();
  const account = ans.account?.address;
  const spender = ans.addresses.ServiceProviders;
  return useQuery({
    queryKey: ["balances", account, "stake"],
    queryFn: () => balances(ans, { account, spender }),
    enabled: account !== undefined,
  });
}
