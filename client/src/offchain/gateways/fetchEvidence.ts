import { AnsError } from "../../errors/AnsError.ts";
import { InvalidEvidenceError } from "../../errors/offchain.ts";
import { addressOf } from "../../context/addressOf.ts";
import type { AnsContext } from "../../context/AnsContext.ts";
import { parseName } from "../../names/parseName.ts";
import type { Evidence } from "../statements/Evidence.ts";
import { evidenceSequence } from "../statements/evidenceSequence.ts";
import { parseEvidence } from "../statements/parseEvidence.ts";
import { signatureVerifier } from "../statements/signatureVerifier.ts";
import { verifyEvidence } from "../statements/verifyEvidence.ts";
import { requireZone } from "../zones/requireZone.ts";
import type { Zone } from "../zones/Zone.ts";
import { askGateway } from "./askGateway.ts";
import { gatewayBase } from "./gatewayBase.ts";
import type { GatewayAccess, GatewayTarget } from "./GatewayTarget.ts";
import { gatewaysOf } from "./gatewaysOf.ts";

/** What was found of a name, and how many did not say anything that counts. */
export type FoundEvidence = {
  /** The newest that is valid; `null` where nobody has any. */
  evidence: Evidence | null;
  /** How many were asked, and why those who gave nothing valid did not. */
  asked: number;
  failures: { target: GatewayTarget; reason: string }[];
};

/**
 * Asks all who keep the names of a zone for the evidence of a name, verifies each, and gives the newest. What has ended
 * is given too: the next update comes after it.
 *
 * @param args.targets Whom to ask; all who keep the zone unless given.
 * @throws {@link NoZoneError} and what reading the chain throws.
 * @example
 * const { evidence } = await fetchEvidence(ans, { name: "bob.acme.dim" });
 */
export async function fetchEvidence(
  context: AnsContext,
  args: GatewayAccess & { name: string; targets?: readonly GatewayTarget[] | undefined },
): Promise<FoundEvidence> {
  const { name } = parseName(args.name, context.tld);
  const zone = await requireZone(context, name);
  const targets = args.targets ?? (await gatewaysOf(context, { zone }));
  const failures: FoundEvidence["failures"] = [];
  const found = await Promise.all(
    targets.map(async (target) => {
      const said = await evidenceAt(context, zone, name, target, args);
      if (typeof said !== "string") return said;
      failures.push({ target, reason: said });
      return null;
    }),
  );
  return { evidence: newest(found), asked: targets.length, failures };
}

function newest(found: readonly (Evidence | null)[]): Evidence | null {
  let best: Evidence | null = null;
  for (const each of found) {
    if (each === null) continue;
    if (best === null || evidenceSequence(each) > evidenceSequence(best)) best = each;
  }
  return best;
}

/** What one SP has; `null` for nothing, a sentence for a failure. */
async function evidenceAt(
  context: AnsContext,
  zone: Zone,
  name: string,
  { urls }: GatewayTarget,
  access: GatewayAccess,
): Promise<Evidence | null | string> {
  let reason = "it names no gateway";
  for (const url of urls) {
    try {
      const path = `${gatewayBase(url)}/v1/evidence/${encodeURIComponent(name)}`;
      const { status, json } = await askGateway(path, access);
      if (status === 404) return null;
      if (status !== 200) {
        reason = `it answered with status ${status}`;
        continue;
      }
      return await verified(context, zone, name, json);
    } catch (error) {
      if (!(error instanceof AnsError)) throw error;
      reason = error.message;
      if (error instanceof InvalidEvidenceError) return reason;
    }
  }
  return reason;
}

async function verified(context: AnsContext, zone: Zone, name: string, json: unknown): Promise<Evidence> {
  const evidence = parseEvidence(json);
  if (evidence.name !== name) throw new InvalidEvidenceError("grant", `it is about ${evidence.name}, not ${name}`);
  await verifyEvidence(evidence, {
    chainId: context.chainId,
    resolver: addressOf(context, "OffchainResolver"),
    issuer: zone.issuer,
    verifySignature: signatureVerifier(context.publicClient),
  });
  return evidence;
}
