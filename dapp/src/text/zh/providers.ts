import type { Catalogue } from "../translate.ts";

/** The pages about service providers. */
export const providers: Catalogue = {
  "Service providers": "服务商",
};
