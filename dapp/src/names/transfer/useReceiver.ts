import { getAddress as addressOfName } from "@ans/client";
import { useQuery } from "@tanstack/react-query";
import { type Address, getAddress, isAddress } from "viem";

import { useAns } from "../../chain/useAns.ts";
import { useT } from "../../text/LanguageContext.ts";
import { useSettled } from "../search/useSettled.ts";

/** Whom a text means: an address as it is, a name by what it resolves to. */
export function useReceiver(typed: string): { to: Address | undefined; fault: string | undefined } {
  const t = useT();
  const ans = useAns();
  const text = useSettled(typed.trim(), 300);
  const isName = text.includes(".");
  const { data, isError } = useQuery({
    queryKey: ["receiver", text],
    queryFn: () => addressOfName(ans, { name: text, coin: "eth" }),
    enabled: isName,
  });
  if (text === "") return { to: undefined, fault: undefined };
  if (isAddress(text)) return { to: getAddress(text), fault: undefined };
  if (!isName) return { to: undefined, fault: t("That is no address. Check it for a typing error.") };
  if (isError || data === null) return { to: undefined, fault: t("That name leads to no address.") };
  return { to: data !== undefined && isAddress(data) ? data : undefined, fault: undefined };
}
