import type { Config } from "./Config.ts";

/** `config.json` is missing or wrong: the app cannot begin. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

/**
 * Reads `config.json`, which whoever serves the app writes.
 *
 * @throws {@link ConfigError}, with what to do.
 */
export async function loadConfig(): Promise<Config> {
  let response: Response;
  try {
    response = await fetch("./config.json", { cache: "no-cache" });
  } catch (error) {
    throw new ConfigError("This site does not answer. Check the connection, and load the page again.", {
      cause: error,
    });
  }
  if (!response.ok)
    throw new ConfigError(`config.json is missing (HTTP ${response.status}). Put it beside index.html.`);
  let value: unknown;
  try {
    value = await response.json();
  } catch (error) {
    throw new ConfigError("config.json is not JSON. Mend it, and load the page again.", { cause: error });
  }
  return parseConfig(value);
}

/**
 * Checks what `config.json` holds.
 *
 * @throws {@link ConfigError} that names the field.
 */
export function parseConfig(value: unknown): Config {
  if (typeof value !== "object" || value === null) throw new ConfigError("config.json is not an object.");
  const fields: Record<string, unknown> = { ...value };
  const { chainId, chainName, rpc, manifest, gateways, ipfs, explorer, faucet, walletConnect } = fields;
  if (typeof chainId !== "number" || !Number.isSafeInteger(chainId) || chainId < 1) throw wrong("chainId", "a number");
  if (!isUrl(rpc)) throw wrong("rpc", "the address of an Ethereum node, as https://…");
  if (typeof manifest !== "object" || manifest === null) throw wrong("manifest", "a deployment's manifest");
  if (!Array.isArray(gateways) || !gateways.every(isUrl)) throw wrong("gateways", "a list of addresses");
  if (ipfs !== undefined && !isUrl(ipfs)) throw wrong("ipfs", "an address");
  if (explorer !== undefined && !isUrl(explorer)) throw wrong("explorer", "an address");
  if (faucet !== undefined && !isAccount(faucet)) throw wrong("faucet", "an account");
  if (walletConnect !== undefined && !isWalletConnect(walletConnect)) {
    throw wrong("walletConnect", '{ "projectId": "32 hex digits", "relay": "wss://…", which may be missing }');
  }
  const name = typeof chainName === "string" && chainName !== "" ? chainName : `chain ${chainId}`;
  const bare = gateways.map((url) => url.replace(/\/$/, ""));
  return { chainId, chainName: name, rpc, manifest, gateways: bare, ipfs, explorer, faucet, walletConnect };
}

function isUrl(value: unknown): value is string {
  return typeof value === "string" && /^https?:\/\//.test(value) && URL.canParse(value);
}

function isWalletConnect(value: unknown): value is NonNullable<Config["walletConnect"]> {
  if (typeof value !== "object" || value === null) return false;
  const { projectId, relay }: Record<string, unknown> = { ...value };
  const isProject = typeof projectId === "string" && /^[0-9a-f]{32}$/i.test(projectId);
  const isRelay = typeof relay === "string" && /^wss?:\/\//.test(relay) && URL.canParse(relay);
  return isProject && (relay === undefined || isRelay);
}

function isAccount(value: unknown): value is `0x${string}` {
  return typeof value === "string" && /^0x[0-9a-fA-F]{40}$/.test(value);
}

function wrong(field: string, what: string): ConfigError {
  return new ConfigError(`config.json: "${field}" must be ${what}. Mend it, and load the page again.`);
}
