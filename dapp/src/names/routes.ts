import { createRoute, lazyRouteComponent } from "@tanstack/react-router";

import { rootRoute } from "../app/rootRoute.ts";
import { HomePage } from "./search/HomePage.tsx";

const getParentRoute = () => rootRoute;

/** What an address says to search for: "alice", or several names. */
const home = createRoute({
  getParentRoute,
  path: "/",
  component: HomePage,
  validateSearch: (search: Record<string, unknown>): { q?: string } =>
    typeof search.q === "string" || typeof search.q === "number" ? { q: String(search.q) } : {},
});

const mine = createRoute({
  getParentRoute,
  path: "/names",
  component: lazyRouteComponent(() => import("./mine/MyNamesPage.tsx"), "MyNamesPage"),
});

/** The pages about names. */
export const nameRoutes = [home, mine] as const;
