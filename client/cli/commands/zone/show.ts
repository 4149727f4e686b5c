import type { Command } from "commander";

import { getZone, parseName } from "../../../src/index.ts";
import { connect } from "../../chain/connect.ts";
import { noZone } from "../../offchain/noZone.ts";
import { does } from "../does.ts";
import { zoneJson, zoneText } from "./showZone.ts";

/** `ans zone show`: the zone that a name is in. */
export function addShowZone(group: Command): void {
  const command = group.command("show <name>").description("the zone that a name is in, its issuer and its policy");
  does<[string]>(command, async ({ args: [typed], globals }) => {
    const { ans } = await connect(globals);
    const { name } = parseName(typed, ans.tld);
    const zone = await getZone(ans, { name });
    if (zone === null) throw noZone(name);
    return { json: zoneJson(zone), text: zoneText(zone) };
  });
}
