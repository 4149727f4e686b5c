import type { AnsContext } from "@ans/client";
import { BaseError } from "viem";

import { sourcesOf } from "./chain/decode.ts";
import { type Block, blockAt, ChainMovedError, newestBlock, readPages } from "./chain/readPages.ts";
import { applyPage } from "./data/applyPage.ts";
import { pages } from "./data/facts.ts";
import { goBack, goBackToBeginning } from "./data/goBack.ts";
import { beginState, blockOf, type IndexState, noteFault, noteHead, readState } from "./data/indexState.ts";
import { renewProjections } from "./data/prepareTables.ts";
import { PROJECTION_VERSION } from "./data/projectionTables.ts";
import { type Progress, replay } from "./data/replay.ts";
import type { IndexDatabase } from "./data/Sql.ts";
import { select } from "./data/table.ts";
import { deploymentOf, WrongIndexError } from "./deploymentOf.ts";
import { projectorOf } from "./projections/project.ts";
import { type IndexStatus, readStatus } from "./readStatus.ts";

/** Keeps an index of the chain up to date. */
export type Indexer = {
  /** Reads on to the newest block, after going back to where the chain still agrees; less far if told to stop. */
  sync: (options?: SyncOptions) => Promise<IndexState>;
  status: () => Promise<IndexStatus>;
};

/** How to read on. */
export type SyncOptions = {
  onProgress?: ((progress: Progress) => void) | undefined;
  /** Ends it after the page that is being read. */
  signal?: AbortSignal | undefined;
};

/** Blocks before the newest that are read apart from older ones, so that a small reorganisation undoes little. */
const NEAR_HEAD = 64;

/** How often reading is tried again, where the chain moves while it is read. */
const PATIENCE = 10;

/**
 * An index of a deployment's events, and of what follows of them, in a database.
 *
 * @throws {@link WrongIndexError} from `sync`, for a database that holds the index of another deployment.
 */
export function createIndexer(context: AnsContext, database: IndexDatabase): Indexer {
  const sources = sourcesOf(context);
  const project = projectorOf(context.tld);
  const first = Number(context.fromBlock);
  const begun = async (): Promise<IndexState> => {
    const deployment = deploymentOf(context);
    const present = await readState(database);
    if (present === undefined) {
      await database.transaction((sql) => beginState(sql, deployment, first));
      return await begun();
    }
    if (present.deployment !== deployment) throw new WrongIndexError(present.deployment, deployment);
    if (present.version === PROJECTION_VERSION) return present;
    await database.transaction((sql) => renewProjections(sql, database.textType));
    await replay(database, project);
    return await begun();
  };

  /** Goes back to the newest page whose last block is still part of the chain. */
  const agreed = async (): Promise<IndexState> => {
    const present = await begun();
    if (present.block === undefined || (await isPartOf(context, present.block))) return present;
    const ancestor = await commonAncestor(context, database, present.tip);
    if (ancestor === undefined) await goBackToBeginning(database, present.tip, first);
    else await goBack(database, present.tip, ancestor.number);
    return await begun();
  };

  const readOn = async ({ onProgress, signal }: SyncOptions): Promise<IndexState> => {
    const { tip, block } = await agreed();
    const head = await newestBlock(context);
    if (head.number > tip) await noteHead(database, head.number, false);
    let [before, from] = [block, tip];
    for (const toBlock of [head.number - NEAR_HEAD, head.number]) {
      if (toBlock <= from) continue;
      for await (const page of readPages(context, sources, { before, fromBlock: from + 1, toBlock })) {
        await applyPage(database, project, from, page);
        [before, from] = [page.block, page.block.number];
        onProgress?.({ done: from - first + 1, total: head.number - first + 1 });
        if (signal?.aborted === true) return await begun();
      }
    }
    await noteHead(database, head.number, true);
    return await begun();
  };

  const sync = async (options: SyncOptions = {}): Promise<IndexState> => {
    for (let tried = 1; ; tried++) {
      try {
        return await readOn(options);
      } catch (error) {
        if (error instanceof ChainMovedError && tried < PATIENCE) continue;
        if (!(error instanceof WrongIndexError)) await noteFault(database, sentence(error));
        throw error;
      }
    }
  };
  return { sync, status: async () => await readStatus(database) };
}

/** What went wrong, in a line: what nodes are asked, and where, is in those that follow, and concerns nobody else. */
function sentence(error: unknown): string {
  const said = error instanceof BaseError ? `${error.shortMessage} ${error.details}` : error;
  const text = said instanceof Error ? said.message : String(said);
  return text.split("\n", 1)[0] ?? "";
}

async function isPartOf(context: AnsContext, block: Block): Promise<boolean> {
  return (await blockAt(context, block.number))?.hash === block.hash;
}

const AT_ONCE = 100;

/** The newest block before `tip` that the index ended a page with, and that the chain still has. */
async function commonAncestor(context: AnsContext, database: IndexDatabase, tip: number): Promise<Block | undefined> {
  let before = tip;
  for (;;) {
    const older = await select(database, pages, "WHERE last_block < ? ORDER BY last_block DESC LIMIT ?", [
      before,
      AT_ONCE,
    ]);
    for (const page of older) {
      const block = blockOf(page);
      if (await isPartOf(context, block)) return block;
      before = block.number;
    }
    if (older.length === 0) return undefined;
  }
}
