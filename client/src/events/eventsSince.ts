import type { AnsContext } from "../context/AnsContext.ts";
import type { AnsEvent } from "./AnsEvent.ts";
import { events, type EventsPage, type EventsQuery } from "./events.ts";

/**
 * All events since a block at once. For long stretches, {@link events} gives them page by page.
 *
 * @example
 * const { events, nextBlock } = await eventsSince(ans, { fromBlock: 1n, name: "alice.dim" });
 */
export async function eventsSince(context: AnsContext, query: EventsQuery = {}): Promise<EventsPage> {
  const found: AnsEvent[] = [];
  let nextBlock = query.fromBlock ?? context.fromBlock;
  for await (const page of events(context, query)) {
    found.push(...page.events);
    nextBlock = page.nextBlock;
  }
  return { events: found, nextBlock };
}
