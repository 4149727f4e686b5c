import { getPrimary } from "@ans/client";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { getAddress, isAddress } from "viem";

import { useAns } from "../../chain/useAns.ts";
import { useT } from "../../text/LanguageContext.ts";
import { Notice } from "../../ui/Notice.tsx";
import { NameList } from "./NameList.tsx";

const route = getRouteApi("/address/$address");

/** The names that any account holds. */
export function AddressPage() {
  const t = useT();
  const ans = useAns();
  const { address: text } = route.useParams();
  const address = isAddress(text, { strict: false }) ? getAddress(text) : undefined;
  const { data } = useQuery({
    queryKey: ["primary", address],
    queryFn: () => (address === undefined ? null : getPrimary(ans, { address })),
    enabled: address !== undefined,
  });
  if (address === undefined) return <Notice tone="bad">{t("That is no address. Check it for a typing error.")}</Notice>;
  return (
    <>
      <h1 className="text-3xl">{data?.verified === true ? data.name : t("Names of an account")}</h1>
      <p className="mono mb-6 text-soft">{address}</p>
      <NameList owner={address} isMine={false} />
    </>
  );
}
