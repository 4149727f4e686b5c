import { createRoute, lazyRouteComponent } from "@tanstack/react-router";

import { rootRoute } from "../app/rootRoute.ts";

const providers = createRoute({
  getParentRoute: () => rootRoute,
  path: "/providers",
  component: lazyRouteComponent(() => import("./ProvidersPage.tsx"), "ProvidersPage"),
});

/** The pages about service providers. */
export const providerRoutes = [providers] as const;
