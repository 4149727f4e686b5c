import type { Pool, PoolClient } from "pg";

/**
 * Does all of `work` or nothing of it. What it returns is on the disk, also where the server is set not to wait for it.
 */
export async function inTransaction<Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  try {
    await client.query(`
      BEGIN;
      SELECT set_config('synchronous_commit', 'on', true) WHERE current_setting('synchronous_commit') = 'off';
    `);
    const result = await work(client);
    await client.query("COMMIT");
    client.release();
    return result;
  } catch (error) {
    // Whatever state the connection is in: without it, the server undoes what was begun.
    client.release(true);
    throw error;
  }
}
