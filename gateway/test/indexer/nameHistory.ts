import type { HardhatEthers } from "@nomicfoundation/hardhat-ethers/types";
import type { NetworkHelpers } from "@nomicfoundation/hardhat-network-helpers/types";
import * as fc from "fast-check";
import { namehash, ZeroAddress, zeroPadValue } from "ethers";

import { recordsOf, registerName } from "../../../test/helpers/names.ts";
import type { System } from "../../../test/helpers/system.ts";

type World = System & { ethers: HardhatEthers; networkHelpers: NetworkHelpers };

/** The names that histories are about, and those below them. */
export const labels = ["alpha", "bravo"] as const;
export const heldNames = labels.flatMap((label) => [`${label}.dim`, `sub.${label}.dim`, `deep.sub.${label}.dim`]);

/** One thing that people do, or that happens. `a` and `b` are people, `name` one of {@link heldNames}; `stray`: not by whom it is for. */
export type Deed = { do: keyof typeof deeds; a: number; b: number; name: number; more: boolean; stray: boolean };

/** Something that somebody does to names. Much of it is refused, as it would be in life. */
export const anyDeed: fc.Arbitrary<Deed> = fc.record({
  do: fc.constantFrom(...deedNames()),
  a: fc.nat(2),
  b: fc.nat(2),
  name: fc.nat(heldNames.length - 1),
  more: fc.boolean(),
  stray: fc.integer({ min: 0, max: 19 }).map((drawn) => drawn === 0),
});

/** Does it, and says whether it was accepted. */
export async function act(world: World, deed: Deed): Promise<boolean> {
  try {
    await deeds[deed.do](world, deed);
    return true;
  } catch (error) {
    if (error instanceof Error && /revert/.test(error.message)) return false;
    throw error;
  }
}

const DAY = 86_400;

const deeds = {
  register: async (world: World, { a, name, more }: Deed) => {
    const label = labelOf(name);
    const record = recordsOf(world.resolver, namehash(`${label}.dim`));
    const records = more ? [record("setText", "url", `https://${label}.example`)] : [];
    const resolver = name % 2 === 0 ? ZeroAddress : world.mallory.address;
    await registerName(world, label, {
      owner: person(world, a),
      resolvesToOwner: more,
      records,
      resolver,
      primary: more,
    });
  },
  assign: async ({ registrar, governance, ...world }: World, { a, name }: Deed) => {
    await registrar.connect(governance).assign(labelOf(name), person(world, a), 1);
  },
  reserve: async ({ registrar, governance }: World, { name, more }: Deed) => {
    await registrar.connect(governance).setReserved([labelOf(name)], more);
  },
  renew: async ({ registrar, alice }: World, { name }: Deed) => {
    await registrar.connect(alice).renew(labelOf(name), 1, 10n ** 30n);
  },
  transfer: async (world: World, deed: Deed) => {
    const { b, name } = deed;
    const [from, to] = [await holder(world, deed, nodeOf(name)), person(world, b)];
    await world.registry.connect(from).transferFrom(from, to, nodeOf(name));
  },
  transferKeeping: async (world: World, deed: Deed) => {
    const { b, name } = deed;
    await world.registry
      .connect(await holder(world, deed, nodeOf(name)))
      .transferKeepingRecords(person(world, b), nodeOf(name));
  },
  setText: async (world: World, deed: Deed) => {
    const { a, b, name, more } = deed;
    await world.resolver
      .connect(await holder(world, deed, nodeOf(name)))
      .setText(nodeOf(name), `key${b}`, more ? `of ${a}` : "");
  },
  setAddr: async (world: World, deed: Deed) => {
    const { b, name, more } = deed;
    const value = more ? person(world, b).address : "0x";
    const own = world.resolver.connect(await holder(world, deed, nodeOf(name)));
    await own.getFunction("setAddr(bytes32,uint256,bytes)")(nodeOf(name), b === 0 ? 60 : 0x80000000, value);
  },
  setDim: async (world: World, deed: Deed) => {
    const { b, name, more } = deed;
    const digest = zeroPadValue(`0x${"0a0b0c"[b]}1`, 20);
    const own = world.resolver.connect(await holder(world, deed, nodeOf(name)));
    await own.setDIM(nodeOf(name), more ? 1 : 4, 0, digest, namehash("key"));
  },
  clear: async (world: World, deed: Deed) => {
    const { name, more } = deed;
    await (more ? world.resolver : world.registry)
      .connect(await holder(world, deed, nodeOf(name)))
      .getFunction("clearRecords")(nodeOf(name));
  },
  setResolver: async (world: World, deed: Deed) => {
    const { name, more } = deed;
    const resolver = more ? world.mallory.address : ZeroAddress;
    await world.registry.connect(await holder(world, deed, nodeOf(name))).setResolver(nodeOf(name), resolver);
  },
  setResolvesToOwner: async (world: World, deed: Deed) => {
    const { name, more } = deed;
    await world.registry.connect(await holder(world, deed, nodeOf(name))).setResolvesToOwner(nodeOf(name), more);
  },
  setSeat: async (world: World, deed: Deed) => {
    const { b, name } = deed;
    await world.registry.connect(await holder(world, deed, nodeOf(name))).setSeat(nodeOf(name), b);
  },
  createSubname: async (world: World, deed: Deed) => {
    const { b, name, more } = deed;
    const { label, parent } = split(name);
    const [own, to] = [world.registry.connect(await holder(world, deed, split(name).parent)), person(world, b)];
    await own.createSubname(parent, label, to, 0, ZeroAddress, more);
  },
  setSubnodeOwner: async (world: World, deed: Deed) => {
    const { b, name } = deed;
    const { label, parent } = split(name);
    const [own, to] = [world.registry.connect(await holder(world, deed, split(name).parent)), person(world, b)];
    await own.setSubnodeOwner(parent, world.ethers.id(label), to);
  },
  revoke: async (world: World, deed: Deed) => {
    const { name } = deed;
    await world.registry.connect(await holder(world, deed, split(name).parent)).revokeSubname(nodeOf(name));
  },
  emancipate: async (world: World, deed: Deed) => {
    const { name } = deed;
    await world.registry.connect(await holder(world, deed, split(name).parent)).emancipate(nodeOf(name));
  },
  extend: async (world: World, deed: Deed) => {
    const { name } = deed;
    const { expiry } = await world.registry.entry(split(name).parent);
    await world.registry.connect(await holder(world, deed, split(name).parent)).extendSubname(nodeOf(name), expiry);
  },
  setPrimary: async (world: World, { a, name, more }: Deed) => {
    const own = world.reverse.connect(person(world, a));
    await (name % 2 === 0
      ? own.setName(more ? (heldNames[name] ?? "") : "")
      : own.setDefaultName(heldNames[name] ?? ""));
  },
  wait: async ({ networkHelpers }: World, { b, more }: Deed) => {
    await networkHelpers.time.increase((more ? 430 : 2 * (b + 1)) * DAY);
  },
};

function deedNames() {
  return [
    "register",
    "register",
    "register",
    "assign",
    "reserve",
    "renew",
    "transfer",
    "transferKeeping",
    "setText",
    "setAddr",
    "setDim",
    "clear",
    "setResolver",
    "setResolvesToOwner",
    "setSeat",
    "createSubname",
    "createSubname",
    "createSubname",
    "setSubnodeOwner",
    "revoke",
    "emancipate",
    "extend",
    "setPrimary",
    "wait",
  ] as const;
}

/** Who holds a name now; where nobody does, or a stranger is to try, some person. */
async function holder(world: World, { a, stray }: Deed, node: string) {
  const { owner } = await world.registry.entry(node);
  const found = [world.alice, world.bob, world.carol].find(({ address }) => address === owner);
  return stray || found === undefined ? person(world, a) : found;
}

/** One of three people. */
function person({ alice, bob, carol }: Pick<World, "alice" | "bob" | "carol">, which: number) {
  return [alice, bob, carol][which] ?? alice;
}

function labelOf(name: number): string {
  return labels[Math.floor(name / 3)] ?? labels[0];
}

function nodeOf(name: number): string {
  return namehash(heldNames[name] ?? "");
}

/** The label of a name, and the node of the name above it. */
function split(name: number): { label: string; parent: string } {
  const [label = "", ...above] = (heldNames[name] ?? "").split(".");
  return { label, parent: namehash(above.join(".")) };
}
