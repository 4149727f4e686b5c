import { createRoute, lazyRouteComponent } from "@tanstack/react-router";

import { rootRoute } from "../app/rootRoute.ts";

const governance = createRoute({
  getParentRoute: () => rootRoute,
  path: "/governance",
  component: lazyRouteComponent(() => import("./GovernancePage.tsx"), "GovernancePage"),
});

/** The pages about governance. */
export const governanceRoutes = [governance] as const;
