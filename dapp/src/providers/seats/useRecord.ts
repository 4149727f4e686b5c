import { type AnsContext, stakingHistory } from "@ans/client";
import { useQuery } from "@tanstack/react-query";

import { useAns } from "../../chain/useAns.ts";

/** What the past says of a seat: when its commission changed last (Unix seconds), and for what it was slashed. */
export type SeatRecord = { commissionChanged: number | undefined; slashes: number; slashed: bigint };

/** What the past says of every seat, from events of the chain. */
export function useRecords() {
  const ans = useAns();
  return useQuery({ queryKey: ["seats", "records"], queryFn: () => recordsOf(ans), staleTime: 60_000 });
}

async function recordsOf(ans: AnsContext): Promise<ReadonlyMap<number, SeatRecord>> {
  const eventNames = ["CommissionChanged", "SeatSlashed", "SlashReverted"] as const;
  const records = new Map<number, SeatRecord>();
  for (const event of await stakingHistory(ans, { eventNames })) {
    if (!("seat" in event.args)) continue;
    const { seat } = event.args;
    const before = records.get(seat) ?? { commissionChanged: undefined, slashes: 0, slashed: 0n };
    if (event.eventName === "CommissionChanged") records.set(seat, { ...before, commissionChanged: event.time });
    if (event.eventName !== "SeatSlashed" && event.eventName !== "SlashReverted") continue;
    const { slashes, slashed } = before;
    const sign = event.eventName === "SeatSlashed" ? 1 : -1;
    records.set(seat, {
      ...before,
      slashes: slashes + sign,
      slashed: slashed + BigInt(sign) * event.args.amount,
    });
  }
  return records;
}
