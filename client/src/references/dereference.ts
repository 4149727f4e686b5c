import { InvalidMessageError } from "../errors/offchain.ts";
import { boundedFetch, type BoundedRequest } from "../offchain/gateways/boundedFetch.ts";
import { fetchIpfs } from "./fetchIpfs.ts";
import { readDataUri } from "./readDataUri.ts";

/** How what a record refers to is fetched. */
export type ReferenceAccess = Pick<BoundedRequest, "timeout" | "allowPrivate"> & {
  /** An IPFS gateway, which need not be trusted; https://ipfs.io unless given. */
  ipfsGateway?: string | undefined;
};

/** The most that a profile, or a meta, may have, in bytes. */
const MOST = 65_536;

/**
 * What a record refers to, as text: held in a `data:` URI, fetched by https, or by ipfs and compared with its CID.
 *
 * @throws {@link InvalidMessageError} for another kind of URI or one that is damaged, {@link FetchFailedError}.
 * @example
 * const json = JSON.parse(await dereference("data:application/json,{}"));
 */
export async function dereference(uri: string, access: ReferenceAccess = {}): Promise<string> {
  const { ipfsGateway = "https://ipfs.io", ...limits } = access;
  if (uri.startsWith("data:")) return readDataUri(uri);
  const request = { ...limits, most: MOST };
  if (uri.startsWith("ipfs://")) return new TextDecoder().decode(await fetchIpfs(uri, ipfsGateway, request));
  if (!/^https?:\/\//.test(uri)) throw new InvalidMessageError("The reference", "is no data:, https: or ipfs: URI");
  const { status, text } = await boundedFetch(uri, request);
  if (status !== 200) throw new InvalidMessageError("The reference", `gives nothing (status ${status})`);
  return text;
}
