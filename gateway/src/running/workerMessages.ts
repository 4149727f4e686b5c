import type { GatewayConfig } from "../config/GatewayConfig.ts";

/** What a worker is told. Passwords come this way, since every process of a machine can read what is on a command line. */
export type ToWorker =
  | { kind: "start"; config: GatewayConfig; passwords: readonly string[] | undefined; isFirst: boolean }
  | { kind: "reload" }
  | { kind: "metrics"; id: number; text: string | undefined }
  | { kind: "end" };

/** What a worker tells: that it can be told what to do, what became of it, and that it wants the metrics of all. */
export type FromWorker =
  { kind: "listening" } | { kind: "started" } | { kind: "failed"; reason: string } | { kind: "metrics"; id: number };
