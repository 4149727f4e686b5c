import { type AnsContext, getSeat, getSeatProfile, type ListedSeat } from "@ans/client";
import { useQuery } from "@tanstack/react-query";

import { useAns } from "../chain/useAns.ts";

/** One seat with its entry in the directory, as the chain has it now. */
export function useSeat(seat: number) {
  const ans = useAns();
  return useQuery({
    queryKey: ["seats", seat],
    queryFn: () => readSeat(ans, seat),
    refetchInterval: 30_000,
  });
}

async function readSeat(ans: AnsContext, seat: number): Promise<ListedSeat> {
  const [found, profile] = await Promise.all([getSeat(ans, { seat }), getSeatProfile(ans, { seat })]);
  return { ...found, profile };
}
