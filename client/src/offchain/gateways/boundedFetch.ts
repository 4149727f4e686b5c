import { AnsError } from "../../errors/AnsError.ts";
import { FetchFailedError } from "../../errors/offchain.ts";
import { nodeTransport } from "./nodeTransport.ts";
import { webTransport } from "./webTransport.ts";

/** What {@link boundedFetch} asks. */
export type BoundedRequest = {
  method?: "GET" | "POST" | undefined;
  /** Sent as JSON. */
  body?: unknown;
  /** The type of the answer wished; JSON unless given. */
  accept?: string | undefined;
  /** In milliseconds, for all of it; 5,000 unless given. */
  timeout?: number | undefined;
  /** Of the answer, in bytes; 256 KiB unless given. */
  most?: number | undefined;
  /** Whether addresses of this machine and of private networks may be asked, and http there; not unless given. */
  allowPrivate?: boolean | undefined;
};

/** What came back, whatever its status; `text` is the bytes as UTF-8. */
export type BoundedResponse = { status: number; contentType: string; bytes: Uint8Array; text: string };

/** Sends one request and reads no more than `most` bytes. */
export type Transport = (
  url: URL,
  request: {
    method: string;
    accept: string;
    body: string | undefined;
    most: number;
    signal: AbortSignal;
    allowPrivate: boolean;
  },
) => Promise<Omit<BoundedResponse, "text">>;

const TIMEOUT = 5000;
const MOST = 262_144;

/**
 * Asks a URL that somebody else chose, as gateways and profiles are: for a bounded time, for a bounded number of bytes,
 * without following it anywhere else, and with no cookies. In Node it reaches no address of this machine or of a private
 * network, however its name resolves; a browser keeps to its own rules.
 *
 * @throws {@link FetchFailedError} that says what went wrong.
 * @example
 * const { status, text } = await boundedFetch("https://acme.example/v1/info");
 */
export async function boundedFetch(url: string, request: BoundedRequest = {}): Promise<BoundedResponse> {
  const { body, accept = "application/json", timeout = TIMEOUT, most = MOST, allowPrivate = false } = request;
  const target = parsed(url, allowPrivate);
  const signal = AbortSignal.timeout(timeout);
  const method = request.method ?? (body === undefined ? "GET" : "POST");
  const text = body === undefined ? undefined : JSON.stringify(body);
  const transport = nodeTransport() ?? webTransport;
  try {
    const response = await transport(target, { method, accept, body: text, most, signal, allowPrivate });
    return { ...response, text: new TextDecoder().decode(response.bytes) };
  } catch (error) {
    if (error instanceof AnsError) throw error;
    if (signal.aborted) throw failed(target, `no answer within ${timeout} ms`, error);
    throw failed(target, error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error), error);
  }
}

function parsed(text: string, allowPrivate: boolean): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined) throw new FetchFailedError(JSON.stringify(text), "it is no URL");
  if (url.username !== "" || url.password !== "") throw failed(url, "a URL with a password is not asked");
  const isPlain = url.protocol === "http:" && allowPrivate;
  if (url.protocol !== "https:" && !isPlain) throw failed(url, "only https is asked");
  return url;
}

function failed(url: URL, reason: string, cause?: unknown): FetchFailedError {
  return new FetchFailedError(url.origin, reason.replace(/\.$/, ""), { cause });
}
