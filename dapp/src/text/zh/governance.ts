import type { Catalogue } from "../translate.ts";

/** The pages about governance. */
export const governance: Catalogue = {
  "There is no proposal yet.": "还没有提案。",
};
