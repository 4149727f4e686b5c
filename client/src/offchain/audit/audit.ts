import { encodeFunctionData } from "viem";

import { publicResolverAbi } from "../../abi/publicResolver.ts";
import type { AnsContext } from "../../context/AnsContext.ts";
import { parseName } from "../../names/parseName.ts";
import type { GatewayAccess, GatewayTarget } from "../gateways/GatewayTarget.ts";
import { gatewaysOf } from "../gateways/gatewaysOf.ts";
import { encodeLookup } from "../query/encodeLookup.ts";
import type { SignedReceipt } from "../service/Receipt.ts";
import type { Evidence } from "../statements/Evidence.ts";
import { evidenceSequence } from "../statements/evidenceSequence.ts";
import { servedHash } from "../statements/servedHash.ts";
import { requireZone } from "../zones/requireZone.ts";
import type { Audit, AuditedGateway } from "./AuditedGateway.ts";
import { examine, type Examined } from "./examine.ts";
import { provenFaults } from "./provenFaults.ts";

/**
 * Asks every SP that keeps a name, directly, how it serves it: whether with the newest, with something older, with what
 * the resolver refuses, or not at all. With one's own evidence and receipts it finds what one SP alone would hide, and
 * what can be proven against it.
 *
 * @param args.evidence What one knows of the name.
 * @param args.receipts What SPs have given for it; see {@link publish}.
 * @param args.answers Answers seen before, which may contradict the new ones.
 * @param args.targets Whom to ask; all who keep the zone unless given.
 * @throws {@link NoZoneError} and what reading the chain throws.
 * @example
 * const { gateways, faults } = await audit(ans, { name: "bob.acme.dim", evidence, receipts });
 * for (const { seat, verdict, reason } of gateways) console.log(seat, verdict, reason);
 */
export async function audit(
  context: AnsContext,
  args: GatewayAccess & {
    name: string;
    evidence?: Evidence | undefined;
    receipts?: readonly SignedReceipt[] | undefined;
    answers?: readonly Examined["answers"][number][] | undefined;
    targets?: readonly GatewayTarget[] | undefined;
  },
): Promise<Audit> {
  const { name, node } = parseName(args.name, context.tld);
  const { evidence, receipts = [], answers = [] } = args;
  const targets = args.targets ?? (await gatewaysOf(context, { zone: await requireZone(context, name) }));
  const callData = encodeLookup(
    name,
    encodeFunctionData({ abi: publicResolverAbi, functionName: "addr", args: [node] }),
  );
  const examined = await Promise.all(targets.map((target) => examine(context, target, callData, args)));
  const known = [
    evidence === undefined ? 0n : evidenceSequence(evidence),
    ...receipts.map(({ sequence }) => sequence),
    ...examined.flatMap(({ isValid, sequence }) => (isValid && sequence !== null ? [sequence] : [])),
  ];
  const newest = known.reduce((highest, each) => (each > highest ? each : highest), 0n);
  const all = [...answers, ...examined.flatMap((each) => each.answers)];
  return {
    name,
    newest,
    gateways: examined.map((each) => judge(each, newest, evidence)),
    faults: await provenFaults(context, receipts, all),
  };
}

function judge(examined: Examined, newest: bigint, evidence: Evidence | undefined): AuditedGateway {
  const { seat, url, sequence, reason, answers } = examined;
  const gateway = { seat, url, sequence, reason, answers };
  if (sequence === null) return { ...gateway, verdict: "silent" };
  if (!examined.isValid) return { ...gateway, verdict: "forged" };
  if (sequence < newest) return { ...gateway, verdict: "stale", reason: "it answers with an earlier update" };
  const isOther = evidence !== undefined && evidenceSequence(evidence) === sequence && !agrees(examined, evidence);
  if (isOther) return { ...gateway, verdict: "stale", reason: "it answers with another profile of the same number" };
  return { ...gateway, verdict: "newest" };
}

/** A profile that has ended is rightly answered with nothing. */
function agrees({ profileHash, servedAt }: Examined, evidence: Evidence): boolean {
  if (profileHash === servedHash(evidence)) return true;
  const ends = Math.min(evidence.grant.expires, evidence.profile?.expires ?? 0);
  return profileHash !== null && BigInt(profileHash) === 0n && servedAt >= ends;
}
