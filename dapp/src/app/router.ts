import { createHashHistory, createRouter } from "@tanstack/react-router";

import { governanceRoutes } from "../governance/routes.ts";
import { nameRoutes } from "../names/routes.ts";
import { providerRoutes } from "../providers/routes.ts";
import { PageFailure } from "./PageFailure.tsx";
import { rootRoute } from "./rootRoute.ts";

const routeTree = rootRoute.addChildren([...nameRoutes, ...providerRoutes, ...governanceRoutes]);

/** Addresses after a `#`: a host that knows nothing but files can serve every page. */
export const router = createRouter({
  routeTree,
  history: createHashHistory(),
  // Each page fails by itself: the head stays, with the way to all others.
  defaultErrorComponent: PageFailure,
  defaultPreload: "intent",
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
