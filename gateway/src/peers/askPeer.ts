import { lookup as lookupHost, type LookupAddress, type LookupOptions } from "node:dns";
import { type IncomingMessage, request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import { isIP } from "node:net";

import { isPublicAddress } from "./publicAddress.ts";

/** How another gateway is asked. */
export type PeerRequest = {
  url: string;
  /** Sent as JSON by POST; without it, GET. */
  body?: unknown;
  /** Milliseconds until the whole answer is here. */
  timeout: number;
  /** How long the answer may be, in bytes. */
  mostBytes: number;
  /** Whether addresses of private networks may be asked: where all gateways stand in one. */
  allowPrivate: boolean;
};

/** A JSON answer, and the HTTP status it came with. */
export type PeerReply = { status: number; json: unknown };

/**
 * Asks another gateway. Where it answers was written into the directory by a stranger, so nothing in a private network is
 * asked, whatever a host name leads to; no redirect is followed; and neither the time nor the length of an answer is up to
 * the other side.
 */
export async function askPeer(asked: PeerRequest): Promise<PeerReply> {
  const url = new URL(asked.url);
  checkUrl(url, asked.allowPrivate);
  const body = asked.body === undefined ? undefined : JSON.stringify(asked.body);
  const response = await send(url, body, asked);
  const text = await readText(response, asked.mostBytes);
  return { status: response.statusCode ?? 0, json: JSON.parse(text) };
}

function checkUrl({ protocol, hostname, username }: URL, allowPrivate: boolean): void {
  if (protocol !== "https:" && !(protocol === "http:" && allowPrivate)) throw new Error("its URL is not https");
  if (username !== "") throw new Error("its URL holds a user name");
  const address = hostname.replace(/^\[|\]$/g, "");
  if (isIP(address) !== 0 && !allowPrivate && !isPublicAddress(address)) throw notPublic(address);
}

async function send(url: URL, body: string | undefined, asked: PeerRequest): Promise<IncomingMessage> {
  const request = url.protocol === "https:" ? httpsRequest : httpRequest;
  return await new Promise((resolve, reject) => {
    const sent = request(url, {
      method: body === undefined ? "GET" : "POST",
      headers: body === undefined ? {} : { "content-type": "application/json" },
      signal: AbortSignal.timeout(asked.timeout),
      ...(asked.allowPrivate ? {} : { lookup: lookupPublic }),
    });
    sent.once("response", resolve);
    sent.once("error", reject);
    sent.end(body);
  });
}

async function readText(response: IncomingMessage, mostBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > mostBytes) throw new Error(`its answer is longer than ${mostBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

type LookupDone = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

/** Looks a host up as Node does, and refuses it if any of its addresses is not public. */
function lookupPublic(hostname: string, options: LookupOptions, done: LookupDone): void {
  lookupHost(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return done(error, []);
    const closed = addresses.find(({ address }) => !isPublicAddress(address));
    if (closed !== undefined) return done(notPublic(closed.address), []);
    if (options.all === true) return done(null, addresses);
    const [first] = addresses;
    if (first === undefined) return done(new Error("its host has no address"), []);
    return done(null, first.address, first.family);
  });
}

function notPublic(address: string): Error {
  return new Error(`its address ${address} is not one of the public internet`);
}
