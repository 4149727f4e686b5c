/** The error that a call is rejected with; fails if it is not rejected. */
export async function rejection(call: Promise<unknown>): Promise<Error> {
  const outcome = await call.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if ("value" in outcome) throw new Error(`The call was to be rejected, but answered ${String(outcome.value)}.`);
  if (!(outcome.error instanceof Error)) throw new Error(`The call was rejected with ${String(outcome.error)}.`);
  return outcome.error;
}
