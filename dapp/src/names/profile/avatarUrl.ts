import type { Config } from "../../config/Config.ts";

/**
 * Where a picture can be had without asking anybody but whom the configuration names; undefined for one that cannot.
 * Pictures are drawn as images only, never as part of the page.
 *
 * @example
 * avatarUrl("ipfs://bafy…", config); // "https://ipfs.example/ipfs/bafy…"
 */
export function avatarUrl(avatar: string, config: Pick<Config, "ipfs">): string | undefined {
  if (/^data:image\/(png|jpeg|gif|webp|svg\+xml|avif)[;,]/i.test(avatar)) return avatar;
  const [, path] = /^ipfs:\/\/(?:ipfs\/)?([\w./-]+)$/.exec(avatar) ?? [];
  if (path === undefined || path.includes("..") || config.ipfs === undefined) return undefined;
  return `${config.ipfs.replace(/\/?$/, "/")}${path}`;
}
