import { blo } from "blo";
import { useState } from "react";

import type { Picture } from "./pictureAt.ts";

/** The picture of a name, or a pattern made of its owner's address. */
export function Avatar(props: { picture: Picture | undefined; owner: `0x${string}` }) {
  const { picture, owner } = props;
  const url = picture !== undefined && "src" in picture ? picture.src : undefined;
  const [broken, setBroken] = useState<string>();
  return (
    <img
      src={url === undefined || url === broken ? blo(owner) : url}
      alt=""
      referrerPolicy="no-referrer"
      onError={() => setBroken(url)}
      className="size-20 rounded-2xl bg-inset object-cover"
    />
  );
}
