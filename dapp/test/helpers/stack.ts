import { after } from "mocha";

import { bringUp, type Stack } from "./bringUp.ts";

export { distributor, type Stack } from "./bringUp.ts";

let shared: Promise<Stack & { close: () => Promise<void> }> | undefined;

/** The one stack of this run: brought up when first asked for, ended with the run. */
export async function stack(): Promise<Stack> {
  shared ??= bringUp();
  const asked = shared;
  try {
    return await asked;
  } catch (error) {
    // Whoever asks next tries once more.
    if (shared === asked) shared = undefined;
    throw error;
  }
}

/**
 * Another stack in place of the one there is. Gateways go by the clock of the wall, and do not work with a chain whose
 * clock other tests have put days ahead.
 */
export async function newStack(): Promise<Stack> {
  await endStack();
  return await stack();
}

/** Ends the stack that there is, of which no other test could make use; the next one to ask gets a new one. */
export async function endStack(): Promise<void> {
  const before = shared;
  shared = undefined;
  await (await before?.catch(() => undefined))?.close();
}

after(async function () {
  this.timeout(20_000);
  await endStack();
});
