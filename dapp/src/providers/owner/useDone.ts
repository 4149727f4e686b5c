import { useState } from "react";

import { type Action, useAction } from "../../chain/useAction.ts";

/** An action that remembers that it was done, until it is set off again. */
export function useDone(work: () => Promise<unknown>): { action: Action<[]>; isDone: boolean } {
  const [isDone, setDone] = useState(false);
  const action = useAction(async () => {
    setDone(false);
    await work();
    setDone(true);
  });
  return { action, isDone };
}
