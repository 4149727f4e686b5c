import { parseGrant, parseProfile, parseRelease, parseTransfer, type Statement } from "@ans/client";
import type { FastifyInstance } from "fastify";

import type { Gateway } from "../Gateway.ts";
import { acceptUpdate } from "../updates/acceptUpdate.ts";
import { failureOf } from "./failures.ts";

/** How each kind of update is read from a body. */
const kinds: Record<string, (body: unknown) => Statement> = {
  grants: (body) => ({ kind: "grant", signed: parseGrant(body) }),
  transfers: (body) => ({ kind: "transfer", signed: parseTransfer(body) }),
  profiles: (body) => ({ kind: "profile", signed: parseProfile(body) }),
  releases: (body) => ({ kind: "release", signed: parseRelease(body) }),
};

/** `POST /v1/grants`, `/v1/transfers`, `/v1/profiles` and `/v1/releases`: 201 with a receipt, 200 if it was known. */
export async function updateRoutes(server: FastifyInstance, { gateway }: { gateway: Gateway }): Promise<void> {
  const config = { rateLimit: { max: gateway.config.limits.updatesPerMinute } };
  for (const [path, parse] of Object.entries(kinds)) {
    server.post(`/v1/${path}`, { config }, async ({ body }, reply) => {
      try {
        const { isNew, receipt } = await acceptUpdate(gateway, parse(body));
        gateway.metrics.updates.inc({ kind: path, outcome: isNew ? "accepted" : "known" });
        return await reply.code(isNew ? 201 : 200).send({ receipt });
      } catch (error) {
        gateway.metrics.updates.inc({ kind: path, outcome: failureOf(error).code });
        throw error;
      }
    });
  }
}
