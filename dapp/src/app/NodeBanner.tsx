import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";

import { useConfig } from "../config/ConfigContext.ts";
import { useT } from "../text/LanguageContext.ts";
import { isNodeSilent, onNodeHealth } from "./nodeHealth.ts";

/** Says that the node does not answer, and asks it again until it does. */
export function NodeBanner() {
  const t = useT();
  const { rpc } = useConfig();
  const queries = useQueryClient();
  const isSilent = useSyncExternalStore(onNodeHealth, isNodeSilent);
  useEffect(() => {
    if (!isSilent) return undefined;
    const timer = setInterval(() => void queries.refetchQueries({ type: "active" }), 3000);
    return () => clearInterval(timer);
  }, [isSilent, queries]);
  if (!isSilent) return null;
  return (
    <p role="alert" className="bg-bad-tint px-4 py-3 text-center text-bad">
      {t("The Ethereum node at {url} does not answer. What is shown may be old. Trying again every few seconds.", {
        url: rpc,
      })}
    </p>
  );
}
