import {
  commit,
  createAns,
  createSubname,
  prepareRegistration,
  register,
  waitForCommitment,
  write,
  type AnsContext,
} from "@ans/client";
import { createPublicClient, createWalletClient, http, parseEther, type Address } from "viem";

import type { Manifest } from "../deployment/manifest.ts";
import { freeAccounts, samples, sampleSubname } from "./samples.ts";

const purse = parseEther("100000");

/** Gives DIMT to the accounts that use it, from the account that distributes it, and registers the sample names. */
export async function registerSamples(url: string, manifest: Manifest, distributor: Address): Promise<void> {
  const transport = http(url);
  const publicClient = createPublicClient({ transport, pollingInterval: 50 });
  const as = (account: Address) =>
    createAns({ publicClient, walletClient: createWalletClient({ account, transport }), manifest });

  const purses = new Set([...samples.map(({ owner }) => owner), ...freeAccounts]);
  for (const to of purses) await write(as(distributor), "DIMToken", "transfer", [to, purse]);
  await registerNames(as);
  const { name, parentOwner, owner } = sampleSubname;
  await createSubname(as(parentOwner), { name, owner });
}

/** Commits to every name before it waits, so that the commitments age together. */
async function registerNames(as: (account: Address) => AnsContext): Promise<void> {
  const wanted = samples.map(({ name, owner, years, primary, records }) => {
    const context = as(owner);
    return { context, years, registration: prepareRegistration(context, { name, primary, records }) };
  });
  for (const { context, registration } of wanted) await commit(context, { registration });
  for (const { context, registration, years } of wanted) {
    await waitForCommitment(context, { registration });
    await register(context, { registration, years });
  }
}
