import { createContext, use } from "react";

import type { Config } from "./Config.ts";

export const ConfigContext = createContext<Config | undefined>(undefined);

/** The network that the app works on. */
export function useConfig(): Config {
  const config = use(ConfigContext);
  if (config === undefined) throw new Error("useConfig is used outside of the app.");
  return config;
}
