import { readdirSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { extname, join, relative } from "node:path";
import { gzipSync } from "node:zlib";

import type { Config } from "../src/config/Config.ts";
import { buildDapp, builtFiles } from "./buildDapp.ts";
import { headersOf } from "./headersOf.ts";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** A file as it is sent: from memory, since the app may be built anew while it is served. */
type File = { body: Buffer; isZipped: boolean };

/** The app, being served. */
export type Served = { url: string; close: () => Promise<void> };

/**
 * Serves the app to browsers on this machine, built anew where its sources changed, with its `config.json` and with
 * strict headers. Any other host of files does as well: see `headersOf` for what it should send.
 *
 * @param options.port A free one unless given.
 * @example
 * const { url, close } = await serveDapp({ config });
 */
export async function serveDapp(options: { config: Config; host?: string; port?: number }): Promise<Served> {
  const { config, host = "127.0.0.1", port = 0 } = options;
  await buildDapp();
  const headers = headersOf(config);
  const files = filesBelow(builtFiles);
  files.set("/config.json", { body: gzipSync(JSON.stringify(config, plain)), isZipped: true });
  const server = createServer((request, response) => answer(request, response, files, headers));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const taken = typeof address === "object" && address !== null ? address.port : port;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://${host}:${taken}/`, close };
}

/** Big integers of a manifest in memory become what its file has. */
function plain(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? Number(value) : value;
}

/** Every file, zipped where that helps, by the path it is asked for. */
function filesBelow(folder: string): Map<string, File> {
  const files = new Map<string, File>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const body = readFileSync(path);
    const isZipped = !entry.name.endsWith(".woff2");
    files.set(`/${relative(folder, path)}`, { body: isZipped ? gzipSync(body) : body, isZipped });
  }
  return files;
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  files: Map<string, File>,
  headers: Record<string, string>,
): void {
  const [path = "/"] = (request.url ?? "/").split("?");
  const name = path === "/" ? "/index.html" : path;
  const file = files.get(name);
  if (file === undefined || (request.method !== "GET" && request.method !== "HEAD")) {
    response.writeHead(file === undefined ? 404 : 405, { "content-type": "text/plain", ...headers });
    response.end(file === undefined ? "There is no such file.\n" : "Only GET is answered.\n");
    return;
  }
  response.writeHead(200, {
    // A policy is the document's; what the document loads needs none.
    ...(name.endsWith(".html") ? headers : { "x-content-type-options": "nosniff" }),
    "content-type": types[extname(name)] ?? "application/octet-stream",
    // Files below assets/ are named by what is in them.
    "cache-control": name.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache",
    "content-length": file.body.length,
    ...(file.isZipped ? { "content-encoding": "gzip" } : {}),
  });
  response.end(request.method === "HEAD" ? undefined : file.body);
}
