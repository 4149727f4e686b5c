/** A configuration that a gateway cannot run with. The message has a line for each thing to put right. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}
