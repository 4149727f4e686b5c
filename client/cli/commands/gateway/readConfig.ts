import { existsSync } from "node:fs";

import { type Command, Option } from "commander";

import { readPassword } from "../../accounts/password.ts";
import { isInteractive } from "../../terminal/ask.ts";
import { CommandError } from "../../terminal/errors.ts";
import type { Config, GatewayPackage } from "./loadGateway.ts";

/** What `--config` says. */
export type ConfigOption = { config: string };

/** The file that is read and written unless another one is given. */
export const usualFile = "gateway.json";

/** The option that says where the configuration is. */
export function addConfigOption(command: Command): Command {
  return command.addOption(
    new Option("--config <file>", "the gateway's configuration").env("ANS_GATEWAY_CONFIG").default(usualFile),
  );
}

/**
 * Reads a gateway's configuration, and asks for the passwords of its keystores where no file holds them. Without the
 * usual file, environment variables alone say everything.
 */
export async function readConfig(
  gateway: GatewayPackage,
  { config: file }: ConfigOption,
): Promise<{ config: Config; passwords: string[] | undefined }> {
  const config = loadOnly(gateway, { config: file });
  const { keystores, passwordFile, signer } = config.keys;
  if (signer !== undefined || passwordFile !== undefined || !isInteractive()) return { config, passwords: undefined };
  const passwords: string[] = [];
  for (const keystore of keystores) passwords.push(await readPassword(`The password of ${keystore}`, undefined));
  return { config, passwords };
}

/** Reads a gateway's configuration, and asks for no password. */
export function loadOnly(gateway: GatewayPackage, { config: file }: ConfigOption): Config {
  return load(gateway, file === usualFile && !existsSync(file) ? undefined : file);
}

function load(gateway: GatewayPackage, file: string | undefined): Config {
  try {
    return gateway.loadConfig(file);
  } catch (error) {
    if (!(error instanceof Error && error.name === "ConfigError")) throw error;
    throw configFault(error, file);
  }
}

/** What a gateway says about its configuration, as the command says it. */
export function configFault(error: Error, file = "the environment"): CommandError {
  const faults = error.message.replace(/^- /gm, "").replace(/\n/g, " ");
  return new CommandError("BAD_CONFIG", `The configuration (${file}) does not do: ${faults}`, { cause: error });
}
