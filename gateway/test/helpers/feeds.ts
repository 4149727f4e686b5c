import type { Store } from "../../src/store/Store.ts";

/**
 * Answers `GET /v1/changes` as gateways do, each at its URL out of its store.
 *
 * @param most How many changes a page has at most, whatever is asked for.
 */
export function askStores(stores: Record<string, Store>, most = Infinity) {
  return async (url: string): Promise<unknown> => {
    const { origin, pathname, searchParams } = new URL(url);
    const store = stores[origin];
    if (store === undefined || pathname !== "/v1/changes") throw new Error(`nobody answers at ${url}`);
    const { changes, next } = await store.changes(
      searchParams.get("after") ?? "",
      Math.min(most, Number(searchParams.get("limit"))),
    );
    return JSON.parse(JSON.stringify({ changes, next })) as unknown;
  };
}
