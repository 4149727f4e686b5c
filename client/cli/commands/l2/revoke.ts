import type { Command } from "commander";

import { parseName, revokeL2Subname } from "../../../src/index.ts";
import { addL2Option, connectL2, type L2Options } from "../../chain/connectL2.ts";
import { requireIssuer } from "../../l2/requireIssuer.ts";
import { agree } from "../../terminal/agree.ts";
import { does } from "../does.ts";

/** `ans l2 revoke`: takes a name on an L2 back. */
export function addL2Revoke(group: Command): void {
  const command = addL2Option(
    group.command("revoke <name>").description("take a name on the L2 back; --account is the issuer"),
  );
  does<[string], L2Options>(command, async ({ args: [typed], options, globals }) => {
    const opened = await connectL2(globals, options);
    const { name } = parseName(typed, opened.l2.here.tld);
    const signer = await requireIssuer(opened, name);
    await agree(globals, [`Whoever has ${name} loses it, with its records.`], "Take it back?");
    const { hash } = await opened.sending(signer, `Taking ${name} back`, (l2) => revokeL2Subname(l2, { name }));
    return { json: { name, transaction: hash }, text: [`${name} is nobody's.`] };
  });
}
