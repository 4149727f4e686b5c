import type { AnsContext } from "../context/AnsContext.ts";

/** An L2 on which names are kept, and the chain on which they resolve. Plain data: make it with {@link openL2}. */
export type L2 = {
  /** The chain of the deployment, with the L2Resolver of this L2. */
  here: AnsContext;
  /** The L2: its node, who signs and pays there, and its L2Names. No other contract of the deployment is there. */
  there: AnsContext;
};
