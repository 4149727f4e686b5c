import { parentPort } from "node:worker_threads";

import { checkpointTree, pathTo, type SparseTree, type TreePath, treeRoot } from "@ans/client";
import type { Hex } from "viem";

import { unpackEntries } from "./packEntries.ts";

/** What a thread is asked: to build a tree and keep it under its root, for the path to a key in one, or to forget one. */
export type TreeQuestion =
  | { id: number; kind: "build"; entries: Uint8Array }
  | { id: number; kind: "path"; root: Hex; key: Hex }
  | { id: number; kind: "forget"; root: Hex };

/** What it answers. A tree that it does not have, it gives no path in. */
export type TreeReply = { id: number; root?: Hex; path?: TreePath | undefined; fault?: string };

const trees = new Map<Hex, SparseTree>();

// This file is run by trees.ts alone.
parentPort?.on("message", (question: TreeQuestion) => {
  // A thread has no origin, as windows have.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  parentPort?.postMessage(reply(question));
});

function reply(question: TreeQuestion): TreeReply {
  const { id, kind } = question;
  try {
    if (kind === "build") {
      const tree = checkpointTree(unpackEntries(question.entries));
      const root = treeRoot(tree);
      trees.set(root, tree);
      return { id, root };
    }
    if (kind === "forget") trees.delete(question.root);
    else if (trees.has(question.root)) return { id, path: pathTo(trees.get(question.root), question.key) };
    return { id };
  } catch (error) {
    return { id, fault: error instanceof Error ? error.message : String(error) };
  }
}
