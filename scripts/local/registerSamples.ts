import { commit, createSubname, prepareRegistration, register, waitForCommitment, write } from "@ans/client";
import { parseEther, type Address } from "viem";

import type { As } from "./accounts.ts";
import { freeAccounts, samples, sampleSubname, zoneSample } from "./samples.ts";

const purse = parseEther("100000");

/** Gives DIMT to the accounts that use it, from the account that distributes it. */
export async function fillPurses(as: As, distributor: Address): Promise<void> {
  const purses = new Set([...samples.map(({ owner }) => owner), ...freeAccounts]);
  for (const to of purses) await write(as(distributor), "DIMToken", "transfer", [to, purse]);
}

/** Registers the sample names. */
export async function registerSamples(as: As): Promise<void> {
  await registerNames(as);
  const { name, parentOwner, owner } = sampleSubname;
  await createSubname(as(parentOwner), { name, owner });
}

/** Commits to every name before it waits, so that the commitments age together. */
async function registerNames(as: As): Promise<void> {
  const wanted = [...samples, zoneSample].map(({ name, owner, years, primary, records, seat }) => {
    const context = as(owner);
    return { context, years, registration: prepareRegistration(context, { name, primary, records, seat }) };
  });
  for (const { context, registration } of wanted) await commit(context, { registration });
  for (const { context, registration, years } of wanted) {
    await waitForCommitment(context, { registration });
    await register(context, { registration, years });
  }
}
