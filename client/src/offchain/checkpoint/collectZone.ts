import { addressOf } from "../../context/addressOf.ts";
import type { AnsContext } from "../../context/AnsContext.ts";
import { AnsError } from "../../errors/AnsError.ts";
import { FetchFailedError } from "../../errors/offchain.ts";
import { fieldsOf, listField, textField } from "../fields.ts";
import { askGateway } from "../gateways/askGateway.ts";
import { reasonIn } from "../gateways/reasonIn.ts";
import { gatewayBase } from "../gateways/gatewayBase.ts";
import type { GatewayAccess, GatewayTarget } from "../gateways/GatewayTarget.ts";
import { gatewaysOf } from "../gateways/gatewaysOf.ts";
import type { Evidence } from "../statements/Evidence.ts";
import { parseEvidence } from "../statements/parseEvidence.ts";
import { signatureVerifier } from "../statements/signatureVerifier.ts";
import { verifyEvidence } from "../statements/verifyEvidence.ts";
import type { Zone } from "../zones/Zone.ts";
import { type GrantCollector, grantCollector } from "./grantCollector.ts";

/** What was found in a zone, and which gateways could not be read to the end. */
export type CollectedZone = { collector: GrantCollector; read: string[]; failures: { url: string; reason: string }[] };

const PAGE = 500;
/** The longest page, in bytes. */
const MOST = 64_000_000;

/**
 * Reads all names of a zone from all who keep them, and verifies each: what one of them leaves out, another may have, and
 * nobody can add what the issuer did not grant.
 *
 * @param args.targets Whom to ask; all who keep the zone unless given.
 * @param args.onEvidence Called with how many evidences were looked at.
 * @throws What reading the chain throws.
 * @example
 * const { collector } = await collectZone(ans, { zone });
 * const tree = checkpointTree(collector.entries(epoch));
 */
export async function collectZone(
  context: AnsContext,
  args: GatewayAccess & {
    zone: Zone;
    targets?: readonly GatewayTarget[] | undefined;
    onEvidence?: ((count: number) => void) | undefined;
  },
): Promise<CollectedZone> {
  const { zone, onEvidence } = args;
  const collector = grantCollector(zone.name);
  const found: CollectedZone = { collector, read: [], failures: [] };
  let count = 0;
  for (const { urls } of args.targets ?? (await gatewaysOf(context, { zone }))) {
    const [template] = urls;
    if (template === undefined) continue;
    const url = gatewayBase(template);
    try {
      for await (const evidence of feedOf(url, args)) {
        count += 1;
        if (isIn(zone, evidence) && (await isTrue(context, zone, evidence))) collector.add(evidence);
        onEvidence?.(count);
      }
      found.read.push(url);
    } catch (error) {
      if (!(error instanceof AnsError)) throw error;
      found.failures.push({ url, reason: error.message });
    }
  }
  return found;
}

async function* feedOf(url: string, access: GatewayAccess): AsyncGenerator<Evidence> {
  for (let after = ""; ;) {
    const path = `${url}/v1/changes?limit=${PAGE}&after=${encodeURIComponent(after)}`;
    const { status, json } = await askGateway(path, { most: MOST, timeout: 30_000, ...access });
    if (status !== 200) throw new FetchFailedError(url, reasonIn(json).message);
    const page = fieldsOf(json, "The feed");
    const changes = listField(page, "changes", PAGE);
    const next = textField(page, "next", 64);
    for (const change of changes) yield parseEvidence(fieldsOf(change, "The change").value["evidence"]);
    if (changes.length === 0 || next === after) return;
    after = next;
  }
}

function isIn({ name }: Zone, evidence: Evidence): boolean {
  return evidence.name === name || evidence.name.endsWith(`.${name}`);
}

async function isTrue(context: AnsContext, { issuer }: Zone, evidence: Evidence): Promise<boolean> {
  try {
    const resolver = addressOf(context, "OffchainResolver");
    const verifySignature = signatureVerifier(context.publicClient);
    await verifyEvidence(evidence, { chainId: context.chainId, resolver, issuer, verifySignature });
    return true;
  } catch (error) {
    if (error instanceof AnsError) return false;
    throw error;
  }
}
