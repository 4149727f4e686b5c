import {
  type Evidence,
  InvalidEvidenceError,
  nextEvidence,
  NotGrantedError,
  OutdatedUpdateError,
  servedHash,
  servedUntil,
  type Statement,
  verifyEvidence,
} from "@ans/client";

import { parseDnsName } from "../ccip/parseDnsName.ts";
import type { Zone } from "../chain/Zone.ts";
import { GatewayError } from "../errors/GatewayError.ts";
import type { Gateway } from "../Gateway.ts";
import type { NameState } from "../merge/NameState.ts";
import type { Acceptance } from "../store/Store.ts";
import { type ReceiptJson, signReceipt } from "./signReceipt.ts";
import { verifierOf } from "../verification/verifierOf.ts";
import { wireOf } from "./wireOf.ts";

/** What became of an update. `isNew` is false if the same was known. */
export type Accepted = { isNew: boolean; receipt: ReceiptJson };

/**
 * Takes an update of a name: checks it by itself and against what is known, stores it, and only when it is on the disk
 * signs a receipt for it.
 *
 * @throws {@link GatewayError} if it is not taken.
 */
export async function acceptUpdate(gateway: Gateway, statement: Statement): Promise<Accepted> {
  if (gateway.config.mirror) {
    throw new GatewayError(
      "NO_KEY",
      "This is a mirror, which gives no receipts: publish at a service provider's gateway.",
    );
  }
  const asked = parseDnsName(wireOf(statement.signed.name));
  const [zone, state] = await Promise.all([
    gateway.zones.findNow(asked),
    gateway.store.get(`0x${asked.node.toString("hex")}`),
  ]);
  if (zone === undefined) {
    throw new GatewayError(
      "NO_ZONE",
      `${statement.signed.name} is in no zone of the resolver ${gateway.resolver}: the owner of a name above it makes it one with setZone.`,
    );
  }
  const evidence = await nextOf(gateway, zone, state, statement);
  const acceptance = await gateway.store.accept(evidence);
  checkOutcome(acceptance, statement.signed.name);
  return { isNew: acceptance.outcome === "accepted", receipt: await receiptFor(gateway, acceptance) };
}

/** The evidence with the update as its last word, which it may be already. Of a conflicted name, each of both updates may be what it rests on. */
async function nextOf(
  gateway: Gateway,
  zone: Zone,
  state: NameState | undefined,
  statement: Statement,
): Promise<Evidence> {
  const known: readonly (Evidence | undefined)[] = state?.updates.map(({ evidence }) => evidence) ?? [undefined];
  let refusal: unknown;
  for (const before of known) {
    try {
      const next = nextEvidence(before, statement);
      // What was accepted in time stays so: its owner may want a receipt of a new key.
      if (next !== before) checkDeadline(statement, gateway.clock.updates());
      await verifyEvidence(next, {
        chainId: gateway.ans.chainId,
        resolver: gateway.resolver,
        issuer: zone.issuer,
        verifySignature: verifierOf(gateway.ans.publicClient),
        now: gateway.clock.updates(),
      });
      return next;
    } catch (error) {
      refusal = error;
    }
  }
  throw refused(refusal);
}

function refused(error: unknown): unknown {
  if (error instanceof NotGrantedError) return new GatewayError("NO_GRANT", error.message, { cause: error });
  if (error instanceof InvalidEvidenceError) return new GatewayError("BAD_SIGNATURE", error.message, { cause: error });
  if (error instanceof OutdatedUpdateError) {
    const code = error.sequence === error.known ? "CONFLICT" : "LOWER_SEQUENCE";
    return new GatewayError(code, error.message, { cause: error });
  }
  if (error instanceof GatewayError) return error;
  return new GatewayError(
    "CHAIN_SILENT",
    "The signature of a contract account cannot be checked on the chain now: try again.",
    { cause: error },
  );
}

function checkDeadline(statement: Statement, now: number): void {
  if (statement.kind !== "transfer" && statement.kind !== "release") return;
  const { deadline } = statement.signed;
  if (deadline >= now) return;
  throw new GatewayError(
    "DEADLINE_PASSED",
    `It was to be submitted until ${deadline}, and it is ${now}: sign it again.`,
  );
}

function checkOutcome({ outcome, state }: Acceptance, name: string): void {
  if (outcome === "older") {
    throw new GatewayError("LOWER_SEQUENCE", `There is a later update of ${name}, number ${state.sequence}.`);
  }
  if (outcome === "conflict") {
    throw new GatewayError(
      "CONFLICT",
      `Another update of ${name} was signed with the number ${state.sequence}: sign it again with a higher one.`,
    );
  }
}

/** For this update, whatever others have published of the name at the same time. */
async function receiptFor(gateway: Gateway, { node, update }: Acceptance): Promise<ReceiptJson> {
  const { evidence, sequence } = update;
  const receipt = await signReceipt(gateway, {
    node,
    profileHash: servedHash(evidence),
    sequence,
    expires: servedUntil(evidence),
  });
  await gateway.store
    .addReceipt({ ...receipt, sequence })
    .catch((error: unknown) => gateway.log.error({ err: error, node }, "a receipt was not kept"));
  return receipt;
}
