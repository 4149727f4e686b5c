import { useQuery } from "@tanstack/react-query";
import type { Address } from "viem";

import { useAns } from "../../chain/useAns.ts";
import { useConfig } from "../../config/ConfigContext.ts";
import { nftPicture, parseNft } from "./nftPicture.ts";
import { type Picture, pictureAt } from "./pictureAt.ts";

/**
 * The picture that an avatar record names; undefined without one, and until it is known.
 *
 * @param holders Who may show a token: the name's owner, and the address that it resolves to.
 */
export function usePicture(avatar: string | null | undefined, holders: readonly Address[]): Picture | undefined {
  const ans = useAns();
  const config = useConfig();
  const nft = typeof avatar === "string" ? parseNft(avatar) : undefined;
  const { data } = useQuery({
    queryKey: ["nftPicture", avatar, holders],
    queryFn: async () => (nft === undefined ? null : await nftPicture(ans, config, nft, holders)),
    enabled: nft !== undefined,
    staleTime: 60_000,
  });
  if (typeof avatar !== "string" || avatar === "") return undefined;
  return nft === undefined ? pictureAt(avatar, config) : (data ?? undefined);
}
