import { UsageError } from "../terminal/errors.ts";

/** Reads a TCP port. */
export function parsePort(what: string): (text: string) => number {
  return (text) => {
    const port = Number(text);
    if (/^\d+$/.test(text) && port <= 65_535) return port;
    throw new UsageError(`${what} ${text} is no port: give a number from 0 to 65535.`);
  };
}
