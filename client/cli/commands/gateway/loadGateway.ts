import { CommandError } from "../../terminal/errors.ts";

/** What the gateway's configuration says that these commands need; the rest is the gateway's own. */
export type Config = { keys: { keystores: string[]; passwordFile?: string; signer?: unknown } };

/** How far an import is, in bytes and lines, and what became of the lines. */
export type ImportProgress = { bytes: number; lines: number; accepted: number; known: number; refused: number };

/** Told while a file is imported. */
export type ImportListener = {
  progress: (progress: ImportProgress, size: number) => void;
  refused: (line: number, reason: string) => void;
};

/** How an index of the chain is made anew. */
export type Rebuilding = { from: "chain" | "events" | "here"; output: NodeJS.WriteStream; signal: AbortSignal };

/** The part of @ans/gateway that these commands use. */
export type GatewayPackage = {
  loadConfig: (file: string | undefined) => Config;
  run: (config: Config, options: { passwords?: readonly string[] | undefined }) => Promise<void>;
  exportFile: (config: Config, file: string) => Promise<number>;
  importFile: (config: Config, file: string, listener: ImportListener) => Promise<ImportProgress>;
  rebuild: (config: Config, rebuilding: Rebuilding) => Promise<{ block: { number: number } | null }>;
  diagnose: (config: Config, passwords?: readonly string[]) => Promise<{ what: string; ok: boolean; says: string }[]>;
};

/**
 * Loads @ans/gateway, which needs this package and is installed beside it by those who run a gateway alone.
 *
 * @throws CommandError where it is not installed.
 */
export async function loadGateway(): Promise<GatewayPackage> {
  // Not written as a literal: this package is built and published without the gateway.
  const name: string = "@ans/gateway";
  try {
    return await import(name);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND")) throw error;
    throw new CommandError(
      "NO_GATEWAY",
      "The gateway is not installed here: install the package @ans/gateway beside @ans/client (`npm install @ans/gateway`).",
      { cause: error },
    );
  }
}
