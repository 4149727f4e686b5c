import { StoreAddressError } from "./errors.ts";
import { openPostgresStore } from "./postgres/openPostgresStore.ts";
import { openSqliteStore } from "./sqlite/openSqliteStore.ts";
import type { Store, StoreOptions } from "./Store.ts";

/**
 * Opens a gateway's memory.
 *
 * @param address `sqlite:FILE`, or `postgres://USER:PASSWORD@HOST/DATABASE`.
 * @throws {@link StoreAddressError}, {@link StoreUnavailableError} or {@link StoreTooNewError}.
 * @example
 * const store = await openStore("sqlite:gateway.db");
 */
export async function openStore(address: string, options: StoreOptions = {}): Promise<Store> {
  if (/^postgres(ql)?:\/\//.test(address)) return await openPostgresStore(address, options);
  const [, file] = /^sqlite:(.+)$/.exec(address) ?? [];
  if (file === undefined) throw new StoreAddressError(address);
  return openSqliteStore(file, options);
}
