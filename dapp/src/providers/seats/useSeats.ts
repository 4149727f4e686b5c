import { type AnsContext, type ListedSeat, listSeats, network } from "@ans/client";
import { useQuery } from "@tanstack/react-query";

import { useAns } from "../../chain/useAns.ts";

/** As many as one call reads. */
const PAGE = 50;

/** Every seat that was ever taken, as the chain has it now. */
export function useSeats() {
  const ans = useAns();
  return useQuery({ queryKey: ["seats", "all"], queryFn: () => allSeats(ans), refetchInterval: 60_000 });
}

/** The figures of all seats together. */
export function useNetwork() {
  const ans = useAns();
  return useQuery({ queryKey: ["network"], queryFn: () => network(ans), refetchInterval: 60_000 });
}

async function allSeats(ans: AnsContext): Promise<ListedSeat[]> {
  const { seats } = await network(ans);
  const firsts = Array.from({ length: Math.ceil(seats.taken / PAGE) }, (_, page) => 1 + page * PAGE);
  const pages = await Promise.all(firsts.map((from) => listSeats(ans, { from, count: PAGE })));
  return pages.flatMap((page) => page.seats);
}
