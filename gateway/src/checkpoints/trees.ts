import { Worker } from "node:worker_threads";

import type { TreePath } from "@ans/client";
import type { Hex } from "viem";

import type { TreeQuestion, TreeReply } from "./treeThread.ts";

/** The trees of checkpoints, in a thread of their own: a large one takes seconds to build, and much memory. */
export type Trees = {
  /** Builds a tree of packed entries and keeps it; gives its root. @throws Error for entries that make none. */
  build: (entries: Uint8Array) => Promise<Hex>;
  /** The path to a key in a tree; undefined where the tree is not kept. */
  pathTo: (root: Hex, key: Hex) => Promise<TreePath | undefined>;
  forget: (root: Hex) => Promise<void>;
  close: () => Promise<void>;
};

type Question = TreeQuestion extends infer Each ? (Each extends TreeQuestion ? Omit<Each, "id"> : never) : never;

/** Starts no thread before it is needed. */
export function createTrees(): Trees {
  let worker: Worker | undefined;
  let last = 0;
  const waiting = new Map<number, { resolve: (reply: TreeReply) => void; reject: (reason: Error) => void }>();

  function start(): Worker {
    const started = new Worker(new URL("./treeThread.ts", import.meta.url));
    started.on("message", (reply: TreeReply) => {
      const { resolve, reject } = waiting.get(reply.id) ?? {};
      waiting.delete(reply.id);
      if (reply.fault === undefined) resolve?.(reply);
      else reject?.(new Error(reply.fault));
    });
    const fail = (reason: Error) => {
      if (worker === started) worker = undefined;
      for (const { reject } of waiting.values()) reject(reason);
      waiting.clear();
    };
    started.on("error", fail);
    started.on("exit", () => fail(new Error("the thread of the trees has ended")));
    started.unref();
    return started;
  }

  async function ask(question: Question): Promise<TreeReply> {
    worker ??= start();
    const id = (last += 1);
    const reply = new Promise<TreeReply>((resolve, reject) => waiting.set(id, { resolve, reject }));
    // A thread has no origin, as windows have.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    worker.postMessage({ ...question, id });
    return await reply;
  }

  return {
    build: async (entries) => {
      const { root } = await ask({ kind: "build", entries });
      if (root === undefined) throw new Error("the entries make no tree");
      return root;
    },
    pathTo: async (root, key) => (await ask({ kind: "path", root, key })).path,
    forget: async (root) => void (await ask({ kind: "forget", root })),
    close: async () => void (await worker?.terminate()),
  };
}
