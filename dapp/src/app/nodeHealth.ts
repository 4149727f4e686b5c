let isSilent = false;
const listeners = new Set<() => void>();

/** Notes how a read from the node went. */
export function noteNode(error: unknown): void {
  const next = error instanceof Error && "code" in error && error.code === "NO_RPC";
  if (next === isSilent || (error !== undefined && !next)) return;
  isSilent = next;
  for (const listener of listeners) listener();
}

/** Whether the node left the last question without an answer. */
export function isNodeSilent(): boolean {
  return isSilent;
}

/** Calls `listener` at each change, until the function it gives back is called. */
export function onNodeHealth(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
