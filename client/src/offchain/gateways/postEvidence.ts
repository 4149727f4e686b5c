import { AnsError } from "../../errors/AnsError.ts";
import { fieldsOf } from "../fields.ts";
import { parseReceipt } from "../service/parseReceipt.ts";
import type { SignedReceipt } from "../service/Receipt.ts";
import type { Evidence } from "../statements/Evidence.ts";
import { lastStatement } from "../statements/lastStatement.ts";
import type { Statement } from "../statements/Statement.ts";
import { askGateway, type GatewayReply } from "./askGateway.ts";
import { reasonIn } from "./reasonIn.ts";
import { gatewayBase } from "./gatewayBase.ts";
import type { GatewayAccess } from "./GatewayTarget.ts";

/** What a gateway said to an update. */
export type Posted =
  | { outcome: "accepted"; receipt: SignedReceipt }
  | { outcome: "refused"; status: number; code: string; reason: string }
  | { outcome: "silent"; reason: string };

/**
 * Sends the last statement of an evidence to a gateway, and those it rests on before it where the gateway has not heard
 * of them.
 */
export async function postEvidence(template: string, evidence: Evidence, access: GatewayAccess): Promise<Posted> {
  const base = gatewayBase(template);
  try {
    const reply = await post(base, lastStatement(evidence), access);
    if (reply.status !== 404 && reply.status !== 422) return readReply(reply);
    for (const statement of foundations(evidence)) await post(base, statement, access);
    return readReply(await post(base, lastStatement(evidence), access));
  } catch (error) {
    if (error instanceof AnsError) return { outcome: "silent", reason: error.message };
    throw error;
  }
}

/** What the last statement rests on, in order. */
function foundations({ name, grant, transfers, profile, release }: Evidence): Statement[] {
  const all: Statement[] = [
    { kind: "grant", signed: { name, ...grant } },
    ...transfers.map((each): Statement => ({ kind: "transfer", signed: { name, ...each } })),
  ];
  return profile === undefined && release === undefined ? all.slice(0, -1) : all;
}

async function post(base: string, { kind, signed }: Statement, access: GatewayAccess): Promise<GatewayReply> {
  return await askGateway(`${base}/v1/${kind}s`, { ...access, body: signed });
}

function readReply({ status, json }: GatewayReply): Posted {
  if (status === 200 || status === 201) {
    return { outcome: "accepted", receipt: parseReceipt(fieldsOf(json, "The answer").value["receipt"]) };
  }
  const { code, message } = reasonIn(json);
  if (status >= 500) return { outcome: "silent", reason: message };
  return { outcome: "refused", status, code, reason: message };
}
