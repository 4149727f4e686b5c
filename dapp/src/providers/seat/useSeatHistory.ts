import { useQuery } from "@tanstack/react-query";

import { useAns } from "../../chain/useAns.ts";
import { useConfig } from "../../config/ConfigContext.ts";
import { readHistory } from "../history/readHistory.ts";

/** What happened to a seat, the oldest first. */
export function useSeatHistory(seat: number) {
  const ans = useAns();
  const { gateways } = useConfig();
  return useQuery({
    queryKey: ["seats", seat, "history"],
    queryFn: () => readHistory(ans, gateways, { seat }),
  });
}
