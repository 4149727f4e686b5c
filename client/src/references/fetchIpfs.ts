import { bytesToHex, sha256 } from "viem";

import { InvalidMessageError } from "../errors/offchain.ts";
import { boundedFetch, type BoundedRequest } from "../offchain/gateways/boundedFetch.ts";
import { parseCid } from "./parseCid.ts";
import { unixFsFile } from "./unixFsFile.ts";

/** Fetches a small file by its CID, as the one block it is, and compares it with the CID: no gateway needs be trusted. */
export async function fetchIpfs(uri: string, gateway: string, request: BoundedRequest): Promise<Uint8Array> {
  const { cid, digest, isRaw } = parseCid(uri);
  const url = `${gateway.replace(/\/+$/, "")}/ipfs/${cid}?format=raw`;
  const { status, bytes } = await boundedFetch(url, { ...request, accept: "application/vnd.ipld.raw" });
  if (status !== 200) throw new InvalidMessageError("The IPFS gateway", `gives nothing (status ${status})`);
  if (sha256(bytes) !== bytesToHex(digest)) throw new InvalidMessageError("The file", "is not the one of its CID");
  return isRaw ? bytes : unixFsFile(bytes);
}
