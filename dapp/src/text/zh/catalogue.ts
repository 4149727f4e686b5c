import type { Catalogue } from "../translate.ts";
import { app } from "./app.ts";
import { governance } from "./governance.ts";
import { lists } from "./lists.ts";
import { names } from "./names.ts";
import { offchain } from "./offchain.ts";
import { providers } from "./providers.ts";
import { stakes } from "./stakes.ts";

/** Every sentence of the app in Chinese, a room a file. */
export const catalogue: Catalogue = { ...app, ...names, ...lists, ...offchain, ...providers, ...stakes, ...governance };
