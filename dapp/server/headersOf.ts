import type { Config } from "../src/config/Config.ts";
import { publicRelay } from "../src/wallet/publicRelay.ts";

const origin = (url: string) => new URL(url).origin;

/** The headers that go with `index.html`: nothing runs, loads or is asked but what the configuration names. */
export function headersOf(config: Config): Record<string, string> {
  const ipfs = config.ipfs === undefined ? [] : [origin(config.ipfs)];
  const { walletConnect } = config;
  const relay = walletConnect === undefined ? [] : [origin(walletConnect.relay ?? publicRelay)];
  const asked = ["'self'", origin(config.rpc), ...config.gateways.map(origin), ...ipfs, ...relay];
  const pictures = ["'self'", "data:", ...ipfs];
  const policy = {
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    "style-src": ["'self'"],
    "img-src": pictures,
    "font-src": ["'self'"],
    "connect-src": asked,
    "manifest-src": ["'self'"],
    "base-uri": ["'none'"],
    "form-action": ["'self'"],
    "frame-ancestors": ["'none'"],
    "require-trusted-types-for": ["'script'"],
    "trusted-types": ["'none'"],
  };
  const lines = Object.entries(policy).map(([name, values]) => `${name} ${[...new Set(values)].join(" ")}`);
  return {
    "content-security-policy": lines.join("; "),
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
  };
}
