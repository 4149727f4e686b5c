import type { Command } from "commander";

import { addClaim } from "./sp/claim.ts";
import { addDuty } from "./sp/duty.ts";
import { addJoin } from "./sp/join.ts";
import { addKeys } from "./sp/keys.ts";
import { addLife } from "./sp/life.ts";
import { addList } from "./sp/list.ts";
import { addProfile } from "./sp/profile.ts";
import { addReport } from "./sp/report.ts";
import { addShow } from "./sp/show.ts";
import { addStake } from "./sp/stake.ts";
import { addTerms } from "./sp/terms.ts";
import { addValidator } from "./sp/validator.ts";

const help = `
A service provider freezes 5,000,000 DIMT or more in a seat, serves names, and earns rewards and fees. Its stake is
slashed for proven faults alone, and can be taken out after an exit and 14 days.

Examples:
  $ ans sp list
  $ ans sp join --key operator --commission 10
  $ ans sp show
  $ ans sp claim
  $ ans sp duty --watch --account operator --password-file ~/.operator-password
  $ ans sp exit`;

/** `ans sp`: seats of service providers. */
export function addSp(program: Command): void {
  const group = program
    .command("sp")
    .description("run a service provider: take a seat, serve, claim, leave")
    .addHelpText("after", help);
  for (const add of [
    addList,
    addShow,
    addJoin,
    addStake,
    addClaim,
    addDuty,
    addTerms,
    addKeys,
    addProfile,
    addLife,
    addValidator,
    addReport,
  ]) {
    add(group);
  }
}
