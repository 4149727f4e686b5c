import type { Command } from "commander";

import { l2Subname, parseName, showTime } from "../../../src/index.ts";
import { addL2Option, connectL2, type L2Options } from "../../chain/connectL2.ts";
import { momentJson } from "../../terminal/amounts.ts";
import { does } from "../does.ts";

/** `ans l2 show`: who has a name on an L2. */
export function addL2Show(group: Command): void {
  const command = addL2Option(group.command("show <name>").description("who has a name on the L2, and who gave it"));
  does<[string], L2Options>(command, async ({ args: [typed], options, globals }) => {
    const { l2 } = await connectL2(globals, options);
    const { name } = parseName(typed, l2.here.tld);
    const { issuer, owner, expires } = await l2Subname(l2, { name });
    const whose = owner === null ? `${name} is nobody's.` : `${name} belongs to ${owner} until ${showTime(expires)}.`;
    return {
      json: { name, l2: l2.there.chainId, issuer, owner, until: owner === null ? null : momentJson(expires) },
      text: [whose, `Names are granted there by ${issuer}.`],
    };
  });
}
