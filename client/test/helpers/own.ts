import {
  type AnsContext,
  commit,
  type Payment,
  prepareRegistration,
  register,
  type Registered,
  type Registration,
  type RegistrationWish,
} from "../../src/index.ts";

/** The chain's clock, which only goes forward. */
type Clock = { increaseTo: (second: number) => Promise<void> };

/** Commits to a name and puts the clock forward until it can be registered. */
export async function committed(ans: AnsContext, clock: Clock, wish: RegistrationWish): Promise<Registration> {
  const registration = prepareRegistration(ans, wish);
  const { readyAt } = await commit(ans, { registration });
  await clock.increaseTo(readyAt);
  return registration;
}

/** Commits to a name, puts the clock forward, and registers it, for a year unless told otherwise. */
export async function own(
  ans: AnsContext,
  clock: Clock,
  wish: RegistrationWish,
  more: Payment & { years?: number } = {},
): Promise<Registered> {
  const registration = await committed(ans, clock, wish);
  return await register(ans, { registration, years: 1, ...more });
}
