import type { Command } from "commander";

import type { SeatProfile } from "../../src/index.ts";
import { collectUrl, parseUrl } from "../parse/url.ts";

/** What `--name`, `--gateway`, `--delivery` and `--contact` say. */
export type ProfileOptions = { name?: string; gateway?: string[]; delivery?: string; contact?: string };

/** The options by which an entry in the directory is given. */
export function addProfileOptions(command: Command): Command {
  return command
    .option("--name <name>", "the provider's ANS name, or what it calls itself")
    .option("--gateway <url>", "where it answers (EIP-3668); may be given up to 8 times", collectUrl("--gateway"))
    .option("--delivery <url>", "where it takes messages for people (dm3)", parseUrl("--delivery"))
    .option("--contact <text>", "how people reach who runs it");
}

/** What is given of an entry; `undefined` for nothing. */
export function readProfile(options: ProfileOptions): Partial<SeatProfile> | undefined {
  const { name, gateway: gateways, delivery, contact } = options;
  const given = Object.entries({ name, gateways, delivery, contact }).filter(([, value]) => value !== undefined);
  return given.length === 0 ? undefined : Object.fromEntries(given);
}
