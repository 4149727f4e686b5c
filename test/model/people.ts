import type { Name } from "./world.ts";

const named = (name: string, count: number) => Array.from({ length: count }, (_, i) => `${name}${i + 1}`);

export const owners = named("owner", 4);
export const delegators = [...named("delegator", 3), "owner1"];
export const modules = named("module", 2);
export const reporter = "reporter";
export const keeper = "keeper";
export const guardian = "guardian";
export const governance = "governance";

/** Everybody who acts. */
export const actors: Name[] = [
  ...new Set([...owners, ...delegators, ...modules, reporter, keeper, guardian, governance]),
];

/** Accounts that only receive. */
export const wallets = named("wallet", 3);

/** Whose money and votes are compared. */
export const people: Name[] = [...actors, ...wallets];

export const keys = named("key", 24);
export const faults = named("fault", 24);

/** What each has at the beginning, in DIMT. The rest is governance's, to fund the reserve. */
export const purses = new Map<Name, bigint>([
  ...owners.map((name): [Name, bigint] => [name, 90_000_000n]),
  ...delegators.map((name): [Name, bigint] => [name, 60_000_000n]),
  ["keeper", 8_000_000n],
]);
