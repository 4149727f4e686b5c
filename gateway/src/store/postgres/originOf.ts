import type { Pool } from "pg";

import type { StoreOrigin } from "../Store.ts";

/**
 * Where a database is, in a word that is another one as soon as it was restored: into another server, to another point in
 * time (which begins a new timeline, as a replica does that takes over), or from a dump (which makes its tables anew).
 */
const place = `
  SELECT concat_ws('/', system_identifier, (SELECT timeline_id FROM pg_control_checkpoint()), 'updates'::regclass::oid)
  FROM pg_control_system()`;

/** Whether a database has all that it once had: it says so itself, in the place where it is. */
export function originOf(pool: Pool) {
  return {
    origin: async (): Promise<StoreOrigin> => {
      const { rows } = await pool.query<{ place: string | null; here: string; last: number }>(
        `SELECT place, (${place}) AS here, last FROM feed LEFT JOIN origin ON true`,
      );
      const [found] = rows;
      if (found === undefined) return "doubtful";
      if (found.place === null) return found.last === 0 ? "empty" : "doubtful";
      return found.place === found.here ? "kept" : "doubtful";
    },
    vouch: async (): Promise<void> => {
      await pool.query(`WITH gone AS (DELETE FROM origin) INSERT INTO origin ${place}`);
    },
    doubt: async (): Promise<void> => {
      await pool.query("DELETE FROM origin");
    },
  };
}
