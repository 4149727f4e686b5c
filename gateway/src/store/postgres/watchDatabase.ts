import type { Pool, PoolClient } from "pg";

import { queries } from "../queries.ts";

/** Where processes tell each other that something changed. */
export const channel = "ans_changes";

/** How long to wait before another try to listen, in milliseconds. */
const pause = 500;

type Watching = { changed: (node?: Buffer) => void; pool: Pool };

/**
 * Calls back with the node of every name that any process has changed, by LISTEN and NOTIFY. While nothing can be heard,
 * calls back with nothing, again and again: any name may have changed. Returns what ends it.
 */
export async function watchDatabase({ pool, changed }: Watching): Promise<() => void> {
  const { rows } = await pool.query<{ last: number }>("SELECT last FROM feed");
  let last = rows[0]?.last ?? 0;
  let client: PoolClient | undefined;
  let again: NodeJS.Timeout | undefined;
  let isEnded = false;
  let reading: Promise<void> | undefined;
  let isBehind = false;

  async function catchUp(): Promise<void> {
    while (isBehind) {
      isBehind = false;
      const found = await pool.query<{ cursor: number; node: Buffer }>(queries.changedSince, [last]);
      for (const { cursor, node } of found.rows) {
        last = cursor;
        changed(node);
      }
    }
  }

  function notice(): void {
    isBehind = true;
    reading ??= catchUp()
      .catch(lose)
      .finally(() => (reading = undefined));
  }

  function lose(): void {
    if (isEnded || again !== undefined) return;
    changed();
    client?.release(true);
    client = undefined;
    again = setTimeout(() => {
      again = undefined;
      listen().catch(lose);
    }, pause);
    again.unref();
  }

  async function listen(): Promise<void> {
    const listening = await pool.connect();
    client = listening;
    listening.on("notification", notice);
    listening.on("error", lose);
    await listening.query(`LISTEN ${channel}`);
    // What came while nobody listened.
    notice();
  }

  await listen();
  return () => {
    isEnded = true;
    clearTimeout(again);
    client?.release(true);
  };
}
