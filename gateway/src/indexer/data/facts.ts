import { table } from "./table.ts";

/**
 * What was read from the chain, and nothing else: all else is made of these and can be made again. A page is a stretch
 * of blocks that was read at once; its last block's hash tells whether it is still part of the chain.
 */
export const pages = table("chain_page", { last_block: "integer", hash: "text", time: "integer" }, ["last_block"]);

/** Events in the order of the chain. `args` and `fact` are JSON. */
export const eventTable = table(
  "chain_event",
  {
    block: "integer",
    log_index: "integer",
    tx: "text",
    time: "integer",
    contract: "text",
    event: "text",
    args: "text",
    /** What no event tells and had to be asked of the chain; null where there is nothing to ask or no answer. */
    fact: "text?",
  },
  ["block", "log_index"],
);

/** Whom an event is about: a name by its node, a seat by its number, a staker by its address, a proposal by its id. */
export const subjects = table(
  "chain_subject",
  { kind: "text", subject: "text", block: "integer", log_index: "integer" },
  ["kind", "subject", "block", "log_index"],
  [["block"]],
);

/** Rows of projections as they were before a page, JSON; null where there was none. To go back, they are put back. */
export const journal = table(
  "chain_journal",
  { page: "integer", table_name: "text", row_key: "text", before: "text?" },
  ["page", "table_name", "row_key"],
);

/** One row: which version of the projections is kept, of which deployment, and how far. */
export const state = table(
  "chain_state",
  {
    id: "integer",
    version: "integer",
    deployment: "text",
    /** The newest block that was read; one less than the first to read where none was. */
    tip: "integer",
    /** How often the chain took back blocks that were read. */
    reorgs: "integer",
    /** The newest block that the node told of. */
    head: "integer?",
    /** When the index last knew that it had the newest block, Unix milliseconds of this machine. */
    caught_up_at: "integer?",
    /** What keeps the index from going on. */
    fault: "text?",
  },
  ["id"],
);

/** All tables of facts. */
export const factTables = [pages, eventTable, subjects, journal, state] as const;
