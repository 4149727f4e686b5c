import { chainTime } from "@ans/client";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";

import { useAns } from "./useAns.ts";

/**
 * The chain's time in Unix seconds, going on by itself: the time that the node told, and what has passed here since. The
 * clock of this machine is not asked, as it may differ.
 *
 * @returns undefined until the node has answered.
 */
export function useNow(): number | undefined {
  const ans = useAns();
  const { data } = useQuery({
    queryKey: ["chainTime"],
    queryFn: async () => ({ told: await chainTime(ans), at: performance.now() }),
    refetchInterval: 10_000,
  });
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((n) => n + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return data === undefined ? undefined : data.told + Math.floor((performance.now() - data.at) / 1000);
}
