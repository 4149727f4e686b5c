import { stakingHistory } from "@ans/client";
import { useQuery } from "@tanstack/react-query";

import { useAns } from "../../chain/useAns.ts";

/** What happened to a seat, the oldest first, from events of the chain. */
export function useSeatHistory(seat: number) {
  const ans = useAns();
  return useQuery({
    queryKey: ["seats", seat, "history"],
    queryFn: () => stakingHistory(ans, { seat }),
  });
}
