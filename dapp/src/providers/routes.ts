import { createRoute, lazyRouteComponent } from "@tanstack/react-router";

import { rootRoute } from "../app/rootRoute.ts";
import { parseSeatSearch } from "./seats/seatSearch.ts";

const getParentRoute = () => rootRoute;

const seats = createRoute({
  getParentRoute,
  path: "/providers",
  validateSearch: parseSeatSearch,
  component: lazyRouteComponent(() => import("./seats/SeatsPage.tsx"), "SeatsPage"),
});

const network = createRoute({
  getParentRoute,
  path: "/providers/network",
  component: lazyRouteComponent(() => import("./network/NetworkPage.tsx"), "NetworkPage"),
});

const stakes = createRoute({
  getParentRoute,
  path: "/providers/mine",
  component: lazyRouteComponent(() => import("./mine/MyStakesPage.tsx"), "MyStakesPage"),
});

const join = createRoute({
  getParentRoute,
  path: "/providers/join",
  component: lazyRouteComponent(() => import("./join/JoinPage.tsx"), "JoinPage"),
});

const seat = createRoute({
  getParentRoute,
  path: "/providers/$seat",
  component: lazyRouteComponent(() => import("./seat/SeatPage.tsx"), "SeatPage"),
});

/** The pages about service providers. */
export const providerRoutes = [seats, network, stakes, join, seat] as const;
