import swagger from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import type { FastifyInstance } from "fastify";

/**
 * `/openapi.json`, and `/docs` to try it out, of all routes that are registered afterwards on the same server. The page
 * loads nothing from elsewhere, and its Content-Security-Policy allows nothing else.
 */
export async function apiDocs(server: FastifyInstance, { version }: { version: string }): Promise<void> {
  await server.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "ANS gateway",
        version,
        description:
          "Names of the Address Naming Service, on the chain and off it. Answers say under `partial` what they do not " +
          "know. Read money and availability from the chain.",
        license: { name: "MIT", identifier: "MIT" },
      },
      tags: ["Names", "Service providers", "Governance", "Status"].map((name) => ({ name })),
    },
  });
  await server.register(swaggerUi, { routePrefix: "/docs", staticCSP: true, uiConfig: { validatorUrl: null } });
  server.get("/openapi.json", { schema: { hide: true } }, async () => server.swagger());
}
