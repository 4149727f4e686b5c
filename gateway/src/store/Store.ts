import type { Evidence, PublishedCheckpoint, SignedReceipt } from "@ans/client";
import type { Address, Hex } from "viem";

import type { Outcome } from "../merge/merge.ts";
import type { NameState, Update, UpdateKind } from "../merge/NameState.ts";

/** What became of an evidence that was offered. */
export type Acceptance = {
  outcome: Outcome;
  node: Hex;
  /** What the evidence says: what a receipt is given for, if it was accepted or known. */
  update: Update;
  /** What is known of the name now; newer than the update, if others came at the same time. */
  state: NameState;
};

/** One entry of the change feed. */
export type Change = { cursor: string; evidence: Evidence };

/** A piece of the change feed; `next` is where the following one begins, also when there is nothing yet. */
export type Changes = { changes: Change[]; next: string };

/** What stands for a name: a profile is served; it is granted, but nothing was published; it is released; or conflicted. */
export type NameStatus = "profile" | "granted" | "released" | "conflicted";

/** One line of a list of names. */
export type NameSummary = {
  node: Hex;
  name: string;
  status: NameStatus;
  sequence: bigint;
  /** Undefined for a conflicted name. */
  owner: Address | undefined;
  /** Unix seconds from which on nothing is answered, if that is not so already; undefined for a conflicted name. */
  expires: number | undefined;
};

/** Which part of a list: what comes after the name `after`, at most `limit` names. */
export type Page = { after?: string | undefined; limit: number };

/** An update of a name that was accepted once, whether it still stands or not. */
export type HistoryEntry = {
  kind: UpdateKind;
  sequence: bigint;
  hash: Hex;
  /** Unix seconds. */
  acceptedAt: number;
};

/** How much is in a store: names, those of them that are conflicted, and all updates that were ever accepted. */
export type Counts = { names: number; conflicted: number; updates: number };

/** A checkpoint as it is kept, and how many names it has. */
export type KeptCheckpoint = PublishedCheckpoint & { names: number };

/** How far a peer's change feed was followed. */
export type PeerPosition = { url: string; cursor: string };

/**
 * Whether a store has all that it once had. "empty": nothing was ever in it. "kept": it is as this gateway left it.
 * "doubtful": it was restored from a backup, moved from elsewhere, or filled by an import, so that what this seat gave
 * receipts for may be missing.
 */
export type StoreOrigin = "empty" | "kept" | "doubtful";

/** Called when a name changed, by whichever process; `undefined`: any name may have changed, forget what is cached. */
export type ChangeListener = (node: Hex | undefined) => void;

/**
 * What a gateway remembers. Two implementations behave alike: SQLite in the process, and PostgreSQL for several processes
 * over one database.
 *
 * What `accept` has returned is durable, is seen by every later read of this process, and never makes way for a lower
 * sequence. The store checks neither signatures nor rules: whoever calls `accept` has verified the evidence.
 */
export type Store = {
  /** What is known of a name; undefined if it was never heard of. */
  get(node: Hex): Promise<NameState | undefined>;

  /**
   * Merges a verified evidence into what is known of its name. Resolves when that is on the disk.
   *
   * @throws {@link StoreUnavailableError} if it could not be written: nothing may be acknowledged.
   */
  accept(evidence: Evidence): Promise<Acceptance>;

  /**
   * What was accepted after a cursor, in that order, without what was overridden since. A cursor is opaque; `""` is the
   * beginning. A cursor that is not of this feed (the store was restored from a backup, say) is the beginning too, so
   * that whoever follows the feed misses nothing.
   */
  changes(after: string, limit: number): Promise<Changes>;

  /** The cursor of the newest change; `""` if there is none. */
  cursor(): Promise<string>;

  counts(): Promise<Counts>;

  /** The names at and below one, at any depth, each name after the one above it. */
  namesBelow(name: string, page: Page): Promise<NameSummary[]>;

  /** The names whose owner is `owner` and that are not released, alphabetically. */
  namesOwnedBy(owner: Address, page: Page): Promise<NameSummary[]>;

  /** The names that begin with `prefix`, alphabetically. */
  namesStartingWith(prefix: string, page: Page): Promise<NameSummary[]>;

  /** The names whose evidence has a term, by the `terms` that the store was opened with, alphabetically. */
  namesWithTerm(term: string, page: Page): Promise<NameSummary[]>;

  /** What was accepted for a name, the newest first. */
  history(node: Hex, limit: number): Promise<HistoryEntry[]>;

  /**
   * Keeps a receipt for audit. The first one of each update and key is kept, since it promises the most. A receipt is
   * made after `accept`, and may be given away before it is kept: what it promises is durable already.
   */
  addReceipt(receipt: SignedReceipt): Promise<void>;

  /** The receipts given for a name, the newest sequence first. */
  receipts(node: Hex, limit: number): Promise<SignedReceipt[]>;

  /** The newest checkpoint of each zone whose name comes after `after`, alphabetically. */
  checkpoints(page: Page): Promise<KeptCheckpoint[]>;

  /** What the newest checkpoint of a zone has: 64 bytes an entry, a node and the hash of its grant. */
  checkpointEntries(zone: Hex): Promise<Uint8Array | undefined>;

  /** Keeps a checkpoint that was verified, in place of one of a lower epoch. */
  setCheckpoint(checkpoint: PublishedCheckpoint, entries: Uint8Array): Promise<void>;

  /** How far each peer's feed was followed. */
  peers(): Promise<PeerPosition[]>;

  /** Remembers how far a peer's feed was followed, after what came before is accepted. */
  setPeer(position: PeerPosition): Promise<void>;

  /** Whether it has all that it once had, as far as can be seen from here. */
  origin(): Promise<StoreOrigin>;

  /** Says that it has all that it should have: it is "kept" from now on, until something else is put in its place. */
  vouch(): Promise<void>;

  /** Takes that back: it is "doubtful" from now on, unless it is empty. */
  doubt(): Promise<void>;

  /**
   * Calls back whenever a name changed. A change of this process is told before its `accept` resolves; one of another
   * process within a moment, which is why Receipts allow for a delay. Returns what ends it.
   */
  watch(listener: ChangeListener): () => void;

  /** Whether the database answers: throws {@link StoreUnavailableError} where it does not. */
  ping(): Promise<void>;

  /** Finishes what was begun and closes. Nothing may be called afterwards. */
  close(): Promise<void>;
};

/** How a store is opened. */
export type StoreOptions = {
  /**
   * Words by which {@link Store.namesWithTerm} finds names, made of their evidence: "dim:1840839527", say. They are kept
   * when an evidence is accepted; longer ones than 256 characters are not.
   */
  terms?: ((evidence: Evidence) => string[]) | undefined;
  /**
   * Whether SQLite writes in a thread of its own, so that a slow disk keeps nobody waiting but who publishes. What
   * PostgreSQL writes is elsewhere anyhow.
   */
  writesApart?: boolean | undefined;
};
