/** What goes into a database and comes out of it. Amounts of DIMT are decimal text: they do not fit into an integer. */
export type Value = string | number | null;

/** One row, by column. */
export type Row = Readonly<Record<string, unknown>>;

/** Asks a database. Each `?` stands for the next of `values`. */
export type Reader = {
  all: (sql: string, values?: readonly Value[]) => Promise<readonly Row[]>;
};

/** One transaction in a database. */
export type Sql = Reader & {
  /** Gives how many rows were changed. */
  run: (sql: string, values?: readonly Value[]) => Promise<number>;
};

/** A database that the index lives in. Reading never waits for writing, and sees whole transactions only. */
export type IndexDatabase = Reader & {
  /** How text is declared that is compared by its bytes. */
  textType: string;
  /** All of `work`, or nothing of it where it throws. */
  transaction: <T>(work: (sql: Sql) => Promise<T>) => Promise<T>;
  close: () => Promise<void>;
};
