import type { AnsContext } from "../../context/AnsContext.ts";
import { AnsError } from "../../errors/AnsError.ts";
import { askGateway } from "../gateways/askGateway.ts";
import { reasonIn } from "../gateways/reasonIn.ts";
import { gatewayBase } from "../gateways/gatewayBase.ts";
import type { GatewayAccess, GatewayTarget } from "../gateways/GatewayTarget.ts";
import { gatewaysOf } from "../gateways/gatewaysOf.ts";
import { requireZone } from "../zones/requireZone.ts";
import type { PublishedCheckpoint } from "./PublishedCheckpoint.ts";

/** What a gateway said to a checkpoint; `reason` is why it does not keep it. */
export type CheckpointPublication = { url: string; reason: string | null };

/** How long a gateway may take to look through its names, in milliseconds. */
const TIMEOUT = 120_000;

/**
 * Gives a checkpoint to all who keep the names of its zone. Each looks whether its own names make the same tree, and gives
 * it to the others.
 *
 * @param args.targets Whom to give it; all who keep the zone unless given.
 * @throws {@link NoZoneError} and what reading the chain throws. What single gateways say is in the results.
 * @example
 * const kept = (await publishCheckpoint(ans, { checkpoint })).filter(({ reason }) => reason === null);
 */
export async function publishCheckpoint(
  context: AnsContext,
  args: GatewayAccess & { checkpoint: PublishedCheckpoint; targets?: readonly GatewayTarget[] | undefined },
): Promise<CheckpointPublication[]> {
  const { checkpoint } = args;
  const targets = args.targets ?? (await gatewaysOf(context, { zone: await requireZone(context, checkpoint.name) }));
  const body = { ...checkpoint, epoch: String(checkpoint.epoch) };
  return await Promise.all(
    targets.flatMap(({ urls: [template] }) => {
      if (template === undefined) return [];
      const url = gatewayBase(template);
      return [give(url, body, args).then((reason) => ({ url, reason }))];
    }),
  );
}

async function give(url: string, body: object, access: GatewayAccess): Promise<string | null> {
  try {
    const { status, json } = await askGateway(`${url}/v1/checkpoints`, { timeout: TIMEOUT, ...access, body });
    return status === 200 || status === 201 ? null : reasonIn(json).message;
  } catch (error) {
    if (error instanceof AnsError) return error.message;
    throw error;
  }
}
