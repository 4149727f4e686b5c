import { createRoute, lazyRouteComponent } from "@tanstack/react-router";

import { rootRoute } from "../app/rootRoute.ts";

const getParentRoute = () => rootRoute;

const governance = createRoute({
  getParentRoute,
  path: "/governance",
  component: lazyRouteComponent(() => import("./GovernancePage.tsx"), "GovernancePage"),
});

const propose = createRoute({
  getParentRoute,
  path: "/governance/propose",
  component: lazyRouteComponent(() => import("./propose/ProposePage.tsx"), "ProposePage"),
});

const proposal = createRoute({
  getParentRoute,
  path: "/governance/$id",
  component: lazyRouteComponent(() => import("./proposal/ProposalPage.tsx"), "ProposalPage"),
});

/** The pages about governance. */
export const governanceRoutes = [governance, propose, proposal] as const;
