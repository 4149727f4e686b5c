import { addressOf, type AnsContext } from "@ans/client";

/** What tells one deployment from another: its chain and its registry. */
export function deploymentOf(context: AnsContext): string {
  return `${context.chainId}/${addressOf(context, "ANSRegistry").toLowerCase()}`;
}

/** The database holds the index of another deployment. */
export class WrongIndexError extends Error {
  override name = "WrongIndexError";
  constructor(held: string, wanted: string) {
    super(
      `The database holds the index of the deployment ${held}, and this is ${wanted}. ` +
        "Give another file, or delete this one: an index is made of the chain, and can be made again.",
    );
  }
}
