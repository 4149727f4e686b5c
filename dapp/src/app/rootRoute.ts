import { createRootRoute } from "@tanstack/react-router";

import { Layout } from "./Layout.tsx";
import { NotFound } from "./NotFound.tsx";
import { PageFailure } from "./PageFailure.tsx";

/** What every page is in. */
export const rootRoute = createRootRoute({
  component: Layout,
  notFoundComponent: NotFound,
  errorComponent: PageFailure,
});
