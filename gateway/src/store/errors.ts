/** The database was written by a newer gateway. */
export class StoreTooNewError extends Error {
  override name = "StoreTooNewError";
  constructor(found: number, known: number) {
    super(
      `The database has schema ${found}, and this gateway knows schemas up to ${known}. ` +
        "Run the gateway version that wrote it, or a newer one; nothing was changed.",
    );
  }
}

/** The address of a store that cannot be one. */
export class StoreAddressError extends Error {
  override name = "StoreAddressError";
  constructor(address: string) {
    super(
      `"${address}" is no address of a store. Give sqlite:FILE, as sqlite:gateway.db, ` +
        "or postgres://USER@HOST/DATABASE.",
    );
  }
}

/** The database does not answer, or refuses to write. */
export class StoreUnavailableError extends Error {
  override name = "StoreUnavailableError";
  constructor(doing: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`The store could not ${doing}: ${reason}`, { cause });
  }
}
