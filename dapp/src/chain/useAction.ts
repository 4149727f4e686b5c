import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";

/** Something a person set off, as signing or sending: how it goes, and how to set it off. */
export type Action<Args extends unknown[]> = {
  run: (...args: Args) => void;
  isRunning: boolean;
  error: unknown;
  /** Stops waiting for it; what was sent stays sent. Also takes an error away. */
  leave: () => void;
};

/**
 * Runs `work` once at a time, keeps what goes wrong to be shown, and has everything read anew afterwards.
 *
 * @example
 * const action = useAction(async () => await renew(ans, { name, years }));
 * <ActionButton action={action}>Renew</ActionButton>
 */
export function useAction<Args extends unknown[]>(work: (...args: Args) => Promise<unknown>): Action<Args> {
  const queries = useQueryClient();
  const [state, setState] = useState<{ isRunning: boolean; error: unknown }>({ isRunning: false, error: undefined });
  const turn = useRef(0);
  const isBusy = useRef(false);

  const run = async (...args: Args): Promise<void> => {
    if (isBusy.current) return;
    isBusy.current = true;
    const mine = ++turn.current;
    setState({ isRunning: true, error: undefined });
    let error: unknown;
    try {
      await work(...args);
    } catch (thrown) {
      // In full for whoever looks for the fault; the page says it in a sentence.
      console.warn(thrown);
      error = thrown;
    }
    void queries.invalidateQueries();
    if (mine !== turn.current) return;
    isBusy.current = false;
    setState({ isRunning: false, error });
  };
  const leave = useCallback(() => {
    turn.current++;
    isBusy.current = false;
    setState({ isRunning: false, error: undefined });
  }, []);
  return { ...state, run: (...args) => void run(...args), leave };
}
