import { blo } from "blo";
import { useState } from "react";

import { useConfig } from "../../config/ConfigContext.ts";
import { avatarUrl } from "./avatarUrl.ts";

/** The picture of a name, or a pattern made of its owner's address. */
export function Avatar(props: { avatar: string | null | undefined; owner: `0x${string}` }) {
  const config = useConfig();
  const url = typeof props.avatar === "string" ? avatarUrl(props.avatar, config) : undefined;
  const [broken, setBroken] = useState<string>();
  const src = url === undefined || url === broken ? blo(props.owner) : url;
  return (
    <img
      src={src}
      alt=""
      referrerPolicy="no-referrer"
      onError={() => setBroken(url)}
      className="size-20 rounded-2xl bg-inset object-cover"
    />
  );
}
