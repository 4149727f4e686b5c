import { UsageError } from "../terminal/errors.ts";

const safe = /^(https:\/\/[^/:?#\s]|http:\/\/(localhost|127\.0\.0\.1)([/:?#]|$))/;

/** A URL as the directory of service providers takes it. */
export function parseUrl(option: string): (text: string) => string {
  return (text) => {
    if (safe.test(text) && /^[\x21-\x7e]{1,256}$/.test(text)) return text;
    throw new UsageError(
      `${option} ${text} is no address that is safe to use: give one such as https://sp.example, of 256 letters at most.`,
    );
  };
}

/** Collects a URL that may be given many times. */
export function collectUrl(option: string): (text: string, before: string[] | undefined) => string[] {
  return (text, before = []) => [...before, parseUrl(option)(text)];
}
