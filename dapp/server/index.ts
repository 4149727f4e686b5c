export { buildDapp } from "./buildDapp.ts";
export { configOf } from "./configOf.ts";
export { headersOf } from "./headersOf.ts";
export { serveDapp, type Served } from "./serveDapp.ts";
