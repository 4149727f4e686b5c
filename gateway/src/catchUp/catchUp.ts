import type { PeerEvent } from "../replication/followPeers.ts";
import type { StoreOrigin } from "../store/Store.ts";

/** How far a gateway is that has to hear from others what it may have lost. */
export type Standing =
  /** `without` are those that were waited for in vain. */
  | { isDone: true; without: string[] }
  /** What it waits for, as a part of a sentence. */
  | { isDone: false; reason: string };

/**
 * Decides when a gateway has heard from others what its store may lack: once the feed of each of them was read to its end.
 * Who does not answer is waited for for some time; but one has to have answered, where there is any.
 *
 * @param origin What the store was found to be.
 * @param patience How long silent ones are waited for, in milliseconds.
 * @param clock Milliseconds.
 */
export function createCatchUp(origin: StoreOrigin, patience: number, clock: () => number = Date.now) {
  const begun = clock();
  const read = new Set<string>();
  const silent = new Set<string>();
  return {
    /** Takes note of what happened with a peer. */
    told: (event: PeerEvent): void => {
      if (event.url === undefined) return;
      if ("failure" in event) silent.add(event.url);
      else {
        silent.delete(event.url);
        if (event.pulled.read === 0) read.add(event.url);
      }
    },
    /** @param urls The base URLs of all other gateways, as the directory has them now. */
    standing: (urls: readonly string[]): Standing => {
      const open = urls.filter((url) => !read.has(url));
      if (urls.length === 0) {
        if (origin === "empty") return { isDone: true, without: [] };
        return { isDone: false, reason: "and no other gateway is in the directory; see peers.catchUp" };
      }
      const isLate = clock() - begun >= patience;
      const areSilent = open.every((url) => silent.has(url));
      if (open.length === 0 || (open.length < urls.length && areSilent && isLate))
        return { isDone: true, without: open };
      const some = open.slice(0, 3).join(", ");
      const more = open.length > 3 ? ` and ${open.length - 3} more` : "";
      return { isDone: false, reason: `and has not been read to the end yet from ${some}${more}` };
    },
  };
}
