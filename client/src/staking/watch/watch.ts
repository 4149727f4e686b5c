import { read } from "../../chain/read.ts";
import type { AnsContext } from "../../context/AnsContext.ts";

/** How the watch over a seat's gateway stands today. */
export type Watch = {
  /** The day: days since 1970. */
  epoch: number;
  /** Whether anybody has drawn today's watchers, see {@link openEpoch}. */
  isOpen: boolean;
  /** The seats that watch; none while the day is not open. */
  watchers: readonly number[];
  /** How many of them must sign the same. */
  needed: number;
  /** Whether the seat was attested today. */
  isAttested: boolean;
};

/**
 * Who watches the gateway of a seat today, and whether they have attested it.
 *
 * @throws {@link NoServiceProvidersError}, {@link ContractRefusedError} where too few seats are left.
 * @example
 * const { watchers, needed } = await watch(ans, { seat: 7 });
 */
export async function watch(context: AnsContext, args: { seat: number }): Promise<Watch> {
  const { seat } = args;
  const [epoch, [opened], attested] = await Promise.all([
    read(context, "GatewayDuty", "epochNow", []),
    read(context, "GatewayDuty", "lastOpened", []),
    read(context, "GatewayDuty", "lastAttested", [seat]),
  ]);
  const isOpen = opened === epoch;
  const watchers = isOpen ? await read(context, "GatewayDuty", "watchersOf", [seat]) : [];
  const needed = Math.floor(watchers.length / 2) + 1;
  return { epoch, isOpen, watchers, needed: isOpen ? needed : 0, isAttested: attested === epoch };
}
