import {
  type AnsContext,
  getSeatProfile,
  type Position,
  positions,
  requests,
  seatsOf,
  type UnbondingRequest,
} from "@ans/client";
import { useQuery } from "@tanstack/react-query";

import { useAns } from "../../chain/useAns.ts";
import { useConfig } from "../../config/ConfigContext.ts";
import { readHistory } from "../history/readHistory.ts";

/** A delegation with what its seat is called. */
export type NamedPosition = Position & { name: string };

/** What the connected account has delegated, and could claim; the amounts as the chain has them now. */
export function usePositions() {
  const ans = useAns();
  const account = ans.account?.address;
  return useQuery({
    queryKey: ["positions", account],
    queryFn: () => namedPositions(ans, account),
    enabled: account !== undefined,
    refetchInterval: 15_000,
  });
}

/** What the connected account has taken out, and not withdrawn yet. */
export function useRequests() {
  const ans = useAns();
  const account = ans.account?.address;
  return useQuery({
    queryKey: ["requests", account],
    queryFn: (): Promise<UnbondingRequest[]> => requests(ans, { delegator: account }),
    enabled: account !== undefined,
    refetchInterval: 15_000,
  });
}

/** The seats that the connected account owns. */
export function useOwnSeats() {
  const ans = useAns();
  const account = ans.account?.address;
  return useQuery({
    queryKey: ["seats", "of", account],
    queryFn: () => seatsOf(ans, { owner: account }),
    enabled: account !== undefined,
  });
}

/** What the connected account did with its stakes. */
export function useOwnHistory() {
  const ans = useAns();
  const { gateways } = useConfig();
  const account = ans.account?.address;
  return useQuery({
    queryKey: ["history", account],
    queryFn: async () => (account === undefined ? undefined : await readHistory(ans, gateways, { account })),
    enabled: account !== undefined,
  });
}

async function namedPositions(ans: AnsContext, delegator: `0x${string}` | undefined): Promise<NamedPosition[]> {
  const found = await positions(ans, { delegator });
  return await Promise.all(
    found.map(async (each) => ({ ...each, name: (await getSeatProfile(ans, { seat: each.seat.seat })).name })),
  );
}
