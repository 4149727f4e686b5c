import {
  type AnsContext,
  commit,
  prepareRegistration,
  register,
  type Registered,
  type RegistrationWish,
} from "../../src/index.ts";

/** Commits to a name, puts the chain's clock forward, and registers it for a year (or `years`). */
export async function own(
  ans: AnsContext,
  time: { increaseTo: (second: number) => Promise<void> },
  wish: RegistrationWish,
  years = 1,
): Promise<Registered> {
  const registration = prepareRegistration(ans, wish);
  const { readyAt } = await commit(ans, { registration });
  await time.increaseTo(readyAt);
  return await register(ans, { registration, years });
}
