import type * as dns from "node:dns";
import type * as http from "node:http";
import type * as https from "node:https";
import type * as net from "node:net";

import { concat } from "viem";

import type { BoundedResponse, Transport } from "./boundedFetch.ts";

/** Node's own modules, got without an import, which would not be there in a browser. */
type Modules = { http: typeof http; https: typeof https; dns: typeof dns; net: typeof net };

/** Addresses of this machine, of private networks, and of no host at all: IANA's registries of special ones (RFC 6890). */
const PRIVATE = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const;
/** All that is not 2000::/3, and in it what is for protocols, leads to addresses of version 4, or is for documents. */
const PRIVATE_6 = [
  ["::", 3],
  ["4000::", 2],
  ["8000::", 1],
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const;
/** Connections that are kept for the next question to the same host: how many of one host, and how many milliseconds. */
const KEPT = { keepAlive: true, maxFreeSockets: 8, timeout: 10_000 };

let transport: Transport | undefined;

/** By Node's own sockets, which tell the address that is connected to; undefined elsewhere. */
export function nodeTransport(): Transport | undefined {
  const modules = nodeModules();
  return (transport ??= modules === undefined ? undefined : transportOn(modules));
}

function nodeModules(): Modules | undefined {
  const { process } = globalThis;
  if (process?.getBuiltinModule === undefined) return undefined;
  return {
    http: process.getBuiltinModule("node:http"),
    https: process.getBuiltinModule("node:https"),
    dns: process.getBuiltinModule("node:dns"),
    net: process.getBuiltinModule("node:net"),
  };
}

function transportOn({ http, https, dns, net }: Modules): Transport {
  const blocked = new net.BlockList();
  for (const [address, bits] of PRIVATE) blocked.addSubnet(address, bits, "ipv4");
  for (const [address, bits] of PRIVATE_6) blocked.addSubnet(address, bits, "ipv6");
  const isPrivate = (address: string) => blocked.check(address, net.isIPv6(address) ? "ipv6" : "ipv4");

  /** The address is checked when it is connected to, so that a name cannot resolve to another one then. */
  const publicLookup: net.LookupFunction = (host, options, callback) => {
    dns.lookup(host, { ...options, all: true }, (error, found) => {
      const hidden = found?.find(({ address }) => isPrivate(address));
      const [first] = found ?? [];
      if (error !== null) callback(error, "");
      else if (hidden !== undefined || first === undefined) callback(refusal(hidden?.address ?? host), "");
      else if (options.all === true) callback(null, found);
      else callback(null, first.address, first.family);
    });
  };

  // A connection that was made without the check must not be there for a question that demands it.
  const agents = {
    "http:": { open: new http.Agent(KEPT), checked: new http.Agent(KEPT) },
    "https:": { open: new https.Agent(KEPT), checked: new https.Agent(KEPT) },
  };

  async function ask(url: URL, options: http.RequestOptions, body: string | undefined, most: number) {
    const { request } = url.protocol === "https:" ? https : http;
    return await new Promise<Omit<BoundedResponse, "text">>((resolve, reject) => {
      const sent = request(url, options, (message) => void collect(message, most).then(resolve, reject));
      sent.on("error", (error) => reject(sent.reusedSocket ? new KeptConnectionError(error) : error));
      sent.end(body);
    });
  }

  return async (url, { method, accept, body, most, signal, allowPrivate }) => {
    const host = url.hostname.replace(/^\[|\]$/g, "");
    if (!allowPrivate && net.isIP(host) !== 0 && isPrivate(host)) throw refusal(host);
    const headers: Record<string, string> = { accept };
    if (body !== undefined) headers["content-type"] = "application/json";
    const { open, checked } = agents[url.protocol === "https:" ? "https:" : "http:"];
    const options: http.RequestOptions = { method, headers, signal, agent: allowPrivate ? open : checked };
    if (!allowPrivate) options.lookup = publicLookup;
    try {
      return await ask(url, options, body, most);
    } catch (error) {
      // The other side may hang up on a kept connection at any moment: then it has not read the question.
      if (!(error instanceof KeptConnectionError)) throw error;
      if (signal.aborted) throw error.cause;
      return await ask(url, { ...options, agent: false }, body, most);
    }
  };
}

/** A connection from before has failed. */
class KeptConnectionError extends Error {
  override name = "KeptConnectionError";
  constructor(cause: Error) {
    super(cause.message, { cause });
  }
}

function refusal(address: string): Error {
  return new Error(`${address} is an address of a private network, which is not asked`);
}

async function collect(message: http.IncomingMessage, most: number): Promise<Omit<BoundedResponse, "text">> {
  const status = message.statusCode ?? 0;
  if (status >= 300 && status < 400) {
    message.destroy();
    throw new Error("it sends elsewhere, where nobody follows");
  }
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of message) {
    const part: Uint8Array = chunk;
    length += part.length;
    if (length > most) {
      message.destroy();
      throw new Error(`the answer has more than ${most} bytes`);
    }
    parts.push(part);
  }
  return { status, contentType: message.headers["content-type"] ?? "", bytes: concat(parts) };
}
