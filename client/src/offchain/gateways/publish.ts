import { chainTime } from "../../chain/chainTime.ts";
import type { AnsContext } from "../../context/AnsContext.ts";
import { receiptFault } from "../service/receiptFault.ts";
import type { Evidence } from "../statements/Evidence.ts";
import { requireZone } from "../zones/requireZone.ts";
import type { GatewayAccess, GatewayTarget } from "./GatewayTarget.ts";
import { gatewaysOf } from "./gatewaysOf.ts";
import { postEvidence } from "./postEvidence.ts";
import type { Publication } from "./Publication.ts";

/**
 * Tells all who keep the names of a zone about the last update of a name, all at once, and checks the receipts that they
 * give. An update is safe with every SP that gave one; keep them, see {@link audit}. To ask for a receipt again, when a
 * seat has a new operator key, publish the same evidence again.
 *
 * @param args.targets Whom to tell; all who keep the zone unless given.
 * @param args.onResult Called with each result as soon as it is there.
 * @throws {@link NoZoneError} and what reading the chain throws. What single gateways say is in the results.
 * @example
 * const results = await publish(ans, { evidence });
 * const receipts = results.flatMap((each) => (each.outcome === "accepted" ? [each.receipt] : []));
 */
export async function publish(
  context: AnsContext,
  args: GatewayAccess & {
    evidence: Evidence;
    targets?: readonly GatewayTarget[] | undefined;
    onResult?: ((result: Publication) => void) | undefined;
  },
): Promise<Publication[]> {
  const { evidence, onResult } = args;
  const targets = args.targets ?? (await gatewaysOf(context, { zone: await requireZone(context, evidence.name) }));
  return await Promise.all(
    targets.map(async (target) => {
      const result = await publishTo(context, target, evidence, args);
      onResult?.(result);
      return result;
    }),
  );
}

/** Tells one SP: by its gateways in turn, until one of them says anything. */
async function publishTo(
  context: AnsContext,
  { seat, urls }: GatewayTarget,
  evidence: Evidence,
  access: GatewayAccess,
): Promise<Publication> {
  let last: Publication = { seat, url: null, outcome: "silent", reason: "it names no gateway" };
  for (const url of urls) {
    const said = await postEvidence(url, evidence, access);
    last = { seat, url, ...said };
    if (said.outcome === "silent") continue;
    if (said.outcome !== "accepted") return last;
    const { receipt } = said;
    const now = await chainTime(context);
    const reason = await receiptFault(context, { receipt, evidence, seat: seat ?? undefined, now });
    return reason === undefined
      ? { seat: receipt.seat, url, outcome: "accepted", receipt }
      : { seat, url, outcome: "bad receipt", receipt, reason };
  }
  return last;
}
