import type { Config } from "../../config/Config.ts";

/**
 * A picture: where it can be had without asking anybody but whom the configuration names; or why it is not shown, and
 * where a person may look at it.
 */
export type Picture =
  { src: string } | { why: "elsewhere" | "ipfs" | "otherChain" | "notHeld" | "unreadable"; at?: string };

/** Where the IPFS gateway of the configuration has a file; undefined where there is none, or for another address. */
export function ipfsUrl(uri: string, { ipfs }: Pick<Config, "ipfs">): string | undefined {
  const path = ipfsPath(uri);
  return path === undefined || ipfs === undefined ? undefined : `${ipfs.replace(/\/?$/, "/")}${path}`;
}

/** The path of a file on IPFS; undefined for another address. */
export function ipfsPath(uri: string): string | undefined {
  const [, path] = /^ipfs:\/\/(?:ipfs\/)?([\w./ -]+)$/.exec(uri) ?? [];
  return path === undefined || path.includes("..") ? undefined : encodeURI(path);
}

/**
 * The picture at an address. Pictures are drawn as images only, never as part of the page.
 *
 * @example
 * pictureAt("ipfs://bafy…/a.png", config); // { src: "https://ipfs.example/ipfs/bafy…/a.png" }
 * pictureAt("https://alice.example/a.png", config); // { why: "elsewhere", at: "https://alice.example/a.png" }
 */
export function pictureAt(uri: string, config: Pick<Config, "ipfs">): Picture {
  if (/^data:image\/(png|jpeg|gif|webp|svg\+xml|avif)[;,]/i.test(uri)) return { src: uri };
  const src = ipfsUrl(uri, config);
  if (src !== undefined) return { src };
  if (ipfsPath(uri) !== undefined) return { why: "ipfs" };
  if (/^https:\/\//i.test(uri) && URL.canParse(uri)) return { why: "elsewhere", at: uri };
  return { why: "unreadable" };
}
