import { Refusal } from "./refusal.ts";
import type { Name, World } from "./world.ts";

/** The account that holds all that is staked and all that is to be paid. */
export const custody = "custody";

export const balanceOf = (world: World, who: Name) => world.balances.get(who) ?? 0n;

export const isShort = (world: World, who: Name, amount: bigint) => balanceOf(world, who) < amount;

export function move(world: World, from: Name, to: Name, amount: bigint): void {
  if (isShort(world, from, amount)) throw new Refusal(["ERC20InsufficientBalance"]);
  world.balances.set(from, balanceOf(world, from) - amount);
  world.balances.set(to, balanceOf(world, to) + amount);
}

export const take = (world: World, from: Name, amount: bigint) => move(world, from, custody, amount);
export const pay = (world: World, to: Name, amount: bigint) => move(world, custody, to, amount);
