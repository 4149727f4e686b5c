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

const withYears = (search: Record<string, unknown>): { years?: number } => {
  const years = Number(search.years);
  return Number.isInteger(years) && years >= 1 && years <= 50 ? { years } : {};
};

/** One name, or several with commas between. */
const register = createRoute({
  getParentRoute,
  path: "/register/$names",
  component: lazyRouteComponent(() => import("./register/RegisterPage.tsx"), "RegisterPage"),
  validateSearch: withYears,
});

/** One name, or several with commas between; anybody may renew anybody's. */
const renew = createRoute({
  getParentRoute,
  path: "/renew/$names",
  component: lazyRouteComponent(() => import("./renew/RenewPage.tsx"), "RenewPage"),
  validateSearch: withYears,
});

const mine = createRoute({
  getParentRoute,
  path: "/names",
  component: lazyRouteComponent(() => import("./mine/MyNamesPage.tsx"), "MyNamesPage"),
});

const address = createRoute({
  getParentRoute,
  path: "/address/$address",
  component: lazyRouteComponent(() => import("./mine/AddressPage.tsx"), "AddressPage"),
});

const name = createRoute({
  getParentRoute,
  path: "/name/$name",
  component: lazyRouteComponent(() => import("./NamePage.tsx"), "NamePage"),
});
const inName = () => name;

const profile = createRoute({
  getParentRoute: inName,
  path: "/",
  component: lazyRouteComponent(() => import("./profile/ProfilePage.tsx"), "ProfilePage"),
});

const records = createRoute({
  getParentRoute: inName,
  path: "/records",
  component: lazyRouteComponent(() => import("./records/RecordsPage.tsx"), "RecordsPage"),
});

const subnames = createRoute({
  getParentRoute: inName,
  path: "/subnames",
  component: lazyRouteComponent(() => import("./subnames/SubnamesPage.tsx"), "SubnamesPage"),
});

const transfer = createRoute({
  getParentRoute: inName,
  path: "/transfer",
  component: lazyRouteComponent(() => import("./transfer/TransferPage.tsx"), "TransferPage"),
});

const receipts = createRoute({
  getParentRoute: inName,
  path: "/receipts",
  component: lazyRouteComponent(() => import("./offchain/ReceiptsPage.tsx"), "ReceiptsPage"),
});

const history = createRoute({
  getParentRoute: inName,
  path: "/history",
  component: lazyRouteComponent(() => import("./history/HistoryPage.tsx"), "HistoryPage"),
});

/** The pages about names. */
export const nameRoutes = [
  home,
  register,
  renew,
  mine,
  address,
  name.addChildren([profile, records, subnames, transfer, receipts, history]),
] as const;
