import { table } from "./table.ts";

/** Grows with every change of a projection's table or rule: an index of another version is made anew from its events. */
export const PROJECTION_VERSION = 1;

/** Names, as the registry keeps them. Nodes and addresses are in lower-case hex; flags are 0 or 1. */
export const names = table(
  "chain_name",
  {
    node: "text",
    /** Node of the name above; the zero hash for a top-level name, and while nothing is known of it. */
    parent: "text",
    /** Null where no event told it. */
    label: "text?",
    /** As it is shown: `[hash]` stands for a label that is unknown or not normalised. */
    name: "text",
    /** 1 for a top-level name, 2 for one below it, and so on. */
    depth: "integer",
    /** Empty for nobody. */
    owner: "text",
    expiry: "integer",
    /** As in {Entry}: the chosen seat, or for a subname the version its parent had. */
    seat: "integer",
    version: "integer",
    record_version: "integer",
    is_subname: "integer",
    is_emancipated: "integer",
    is_reserved: "integer",
    resolves_to_owner: "integer",
    /** Null for the default resolver. */
    resolver: "text?",
    /** 1 where the chain could not be asked whether a change of hands kept the records. */
    is_uncertain: "integer",
    /** When this life of the name began, Unix seconds; 0 if it never did. */
    registered_at: "integer",
    /** When it was first registered, Unix seconds; 0 if it never was. */
    created_at: "integer",
  },
  ["node"],
  [["owner", "name"], ["name"], ["parent", "name"]],
);

/** Records in the PublicResolver, under keys as `addr:60`, `text:url`, `dim`. Empty values are none. */
export const records = table(
  "chain_record",
  {
    node: "text",
    record_version: "integer",
    key: "text",
    /** Null where the event does not tell the value. */
    value: "text?",
    /** What it is found by: the address of an `addr` record, the number of a `dim` record. */
    lookup: "text?",
  },
  ["node", "record_version", "key"],
  [["lookup", "key"]],
);

/** Primary names that addresses claim; `scope` is "chain" or "all". */
export const primaries = table("chain_primary", { account: "text", scope: "text", name: "text" }, ["account", "scope"]);

/** Seats of service providers. Amounts are in DIMT wei, times in Unix seconds, rates in basis points. */
export const seats = table(
  "chain_seat",
  {
    seat: "integer",
    owner: "text",
    status: "integer",
    until: "integer",
    self: "text",
    releasing: "text",
    delegated: "text",
    commission: "integer",
    next_commission: "integer",
    /** 0 where none is announced. */
    next_commission_at: "integer",
    commission_changed_at: "integer",
    joined_at: "integer",
    name: "text",
    gateways: "text",
    delivery: "text",
    contact: "text",
    slashed: "text",
    slashes: "integer",
    rewarded: "text",
    fees: "text",
  },
  ["seat"],
  [["owner"]],
);

/** What somebody has delegated to a seat, and what it brought. */
export const delegations = table(
  "chain_delegation",
  { seat: "integer", delegator: "text", amount: "text", claimed: "text", compounded: "text", since: "integer" },
  ["seat", "delegator"],
  [["delegator"]],
);

/** What unbonds of a delegation, or did; `withdrawn_at` is null until it is paid out. */
export const unbondings = table(
  "chain_unbonding",
  {
    seat: "integer",
    delegator: "text",
    request: "integer",
    amount: "text",
    begun_at: "integer",
    ready_at: "integer",
    withdrawn_at: "integer?",
  },
  ["seat", "delegator", "request"],
  [["delegator"]],
);

/** Proposals of governance; `calls` is JSON. */
export const proposals = table(
  "chain_proposal",
  {
    id: "text",
    proposer: "text",
    description: "text",
    calls: "text",
    created_at: "integer",
    created_block: "integer",
    vote_start: "integer",
    deadline: "integer",
    eta: "integer?",
    status: "text",
    votes_for: "text",
    votes_against: "text",
    votes_abstain: "text",
  },
  ["id"],
  [["created_block"]],
);

/** Votes; `support` is 0 against, 1 for, 2 abstain. */
export const votes = table(
  "chain_vote",
  { proposal: "text", voter: "text", support: "integer", weight: "text", reason: "text", cast_at: "integer" },
  ["proposal", "voter"],
);

/** All tables of projections. */
export const projectionTables = [names, records, primaries, seats, delegations, unbondings, proposals, votes] as const;
