/**
 * Makes a function of one thing out of a function of many: whatever is asked for while the one before still runs is done
 * together afterwards. So many updates share one write to the disk, and a lone one does not wait.
 *
 * @param run Does all of a batch or, by throwing, none of it.
 * @param most How many things a batch has at most.
 */
export function batched<In, Out>(run: (batch: In[]) => Out[] | Promise<Out[]>, most = 256) {
  type Waiting = { item: In; resolve: (result: Out) => void; reject: (reason: unknown) => void };
  let waiting: Waiting[] = [];
  let running: Promise<void> | undefined;

  async function work(): Promise<void> {
    while (waiting.length > 0) {
      // Whoever asks in the same turn of the event loop is taken along; and between two batches others get their turn.
      await new Promise((resolve) => setImmediate(resolve));
      const batch = waiting.slice(0, most);
      waiting = waiting.slice(most);
      try {
        const results = await run(batch.map(({ item }) => item));
        results.forEach((result, i) => batch[i]?.resolve(result));
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    running = undefined;
  }

  return {
    ask: async (item: In) =>
      await new Promise<Out>((resolve, reject) => {
        waiting.push({ item, resolve, reject });
        running ??= work();
      }),
    /** Resolves when nothing is being done any more. */
    idle: async () => await running,
  };
}
