import { type Logger, pino } from "pino";

import type { GatewayConfig } from "../config/GatewayConfig.ts";

/** Lines of JSON on the standard error output. What could be a secret is never in one. */
export function createLog({ log, seat }: GatewayConfig): Logger {
  const redact = { paths: ["*.password", "*.privateKey", "*.token", "*.authorization"], censor: "(secret)" };
  return pino({ level: log, base: { seat, pid: process.pid }, redact }, pino.destination({ dest: 2, sync: true }));
}
