import { QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useState } from "react";
import { WagmiProvider } from "wagmi";

import type { Config } from "../config/Config.ts";
import { ConfigContext } from "../config/ConfigContext.ts";
import type { Language } from "../text/LanguageContext.ts";
import { LanguageProvider } from "../text/LanguageProvider.tsx";
import type { Catalogue } from "../text/translate.ts";
import { wagmiConfigOf } from "../wallet/wagmiConfig.ts";
import { noteNode } from "./nodeHealth.ts";
import { router } from "./router.ts";

/** The app, around whatever page is shown. */
export function App(props: { config: Config; language: Language; catalogue: Catalogue }) {
  const { config } = props;
  const [wagmi] = useState(() => wagmiConfigOf(config));
  const [queries] = useState(newQueries);
  return (
    <ConfigContext value={config}>
      <LanguageProvider first={props.language} catalogue={props.catalogue}>
        <WagmiProvider config={wagmi}>
          <QueryClientProvider client={queries}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </WagmiProvider>
      </LanguageProvider>
    </ConfigContext>
  );
}

/** Whatever is read from the chain also tells whether its node answers. */
function newQueries(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        console.warn(error);
        noteNode(error);
      },
      onSuccess: (_data, query) => {
        if (query.queryKey[0] !== "provider") noteNode(undefined);
      },
    }),
    defaultOptions: { queries: { retry: false, networkMode: "always" }, mutations: { networkMode: "always" } },
  });
}
