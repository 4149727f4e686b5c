import { Pool, TypeOverrides, types } from "pg";

/**
 * The connections to a PostgreSQL database. What does not answer in time is given up, so that a request is refused
 * rather than kept waiting, and so that a process that lost its connection does not keep others from writing.
 */
export function connect(address: string): Pool {
  // All our numbers are below 2^53.
  const numbers = new TypeOverrides();
  numbers.setTypeParser(types.builtins.INT8, Number);
  const pool = new Pool({
    connectionString: address,
    application_name: "ans-gateway",
    max: 10,
    connectionTimeoutMillis: 5_000,
    query_timeout: 30_000,
    idle_in_transaction_session_timeout: 10_000,
    types: numbers,
  });
  // A connection that breaks while nobody uses it is replaced by the next one that is needed; one that breaks in the
  // middle of a transaction fails its next query. Without a listener, each would end the process.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}
