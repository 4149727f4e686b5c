import type { Command } from "commander";

import { addExport, addImport } from "./gateway/archive.ts";
import { addDoctor } from "./gateway/doctor.ts";
import { addInit } from "./gateway/init.ts";
import { addRebuild } from "./gateway/rebuild.ts";
import { addServe } from "./gateway/serve.ts";

const help = `
A gateway answers for names that live off-chain, on behalf of a seat. Whoever runs one installs @ans/gateway beside this
command. Each setting of its file also has an environment variable, which wins: limits.bodyBytes is
ANS_GATEWAY_LIMITS_BODY_BYTES.

Examples:
  $ ans gateway init --seat 7 --keystore operator --key-password-file ~/.operator-password
  $ ans gateway doctor
  $ ans gateway serve`;

/** `ans gateway`: the process that a service provider runs. */
export function addGateway(program: Command): void {
  const group = program
    .command("gateway")
    .description("run the gateway of a service provider")
    .addHelpText("after", help);
  for (const add of [addInit, addServe, addDoctor, addImport, addExport, addRebuild]) add(group);
}
