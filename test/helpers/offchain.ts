import type { HardhatEthers } from "@nomicfoundation/hardhat-ethers/types";
import { type BaseWallet, id, namehash, Wallet, ZeroAddress } from "ethers";

import type { Signing } from "./answers.ts";
import { type Lookup, lookupOf } from "./lookup.ts";
import {
  type Domain,
  encodeResponse,
  type Grant,
  NOTHING,
  type Profile,
  profileHash,
  type Response,
  sequenceOf,
  type Service,
  signGrant,
  signProfile,
  signService,
  signTransfer,
  type Transfer,
} from "./offchainMessages.ts";
import { GRACE, TLD, YEAR } from "./registry.ts";
import { deployStaking, join } from "./staking.ts";
import { decode, LOCAL_BATCH, wire } from "./universal.ts";

export const ZONE = "acme.dim";
export const NAME = "bob.acme.dim";
/** The longest time that the zone's answers may be used, in seconds. */
export const FRESHNESS = 120n;

export const SELECTOR = { setZone: "setZone", resolve: "resolve(bytes,bytes)" } as const;

/** A key that tests know, the same in every run. */
export const key = (name: string): BaseWallet => new Wallet(id(name));

/** Makes a signer's answer another form of signature. */
export const wrapped = (signer: Signing, wrap: (signature: string) => string): Signing => ({
  signTypedData: async (...message) => wrap(await signer.signTypedData(...message)),
});

/** What a policy is, as the contract takes it. */
export type Policy = { seats: bigint[]; threshold: number; freshness: bigint; gateways: string[] };

export const POLICY: Policy = { seats: [], threshold: 1, freshness: FRESHNESS, gateways: ["https://acme.example"] };

/** What {@link deployOffchain} makes. */
export type Offchain = Awaited<ReturnType<typeof deployOffchain>>;

/**
 * The registry, three active seats, and the resolver of names off-chain, which alice made the resolver of acme.dim. The
 * registrar for .dim is an account. Bob, Carol, the issuer and the operators of the seats are keys.
 */
export async function deployOffchain(ethers: HardhatEthers) {
  const staking = await deployStaking(ethers);
  const { alice, others, custody } = staking;
  const [registrar, root] = others;
  const registry = await ethers.deployContract("ANSRegistry", [root, GRACE]);
  const publicResolver = await ethers.deployContract("PublicResolver", [registry]);
  const reverse = await ethers.deployContract("ReverseRegistrar", [registry]);
  const universal = await ethers.deployContract("UniversalResolver", [registry, [LOCAL_BATCH]]);
  await registry.connect(root).setDefaults(publicResolver, reverse);
  await registry.connect(root).setRegistrar("dim", registrar);

  const operators = [key("operator 1"), key("operator 2"), key("operator 3")];
  for (const operator of operators) await join(staking, alice, { key: operator });
  const directory = await ethers.deployContract("SeatProfiles", [custody]);
  const proof = await ethers.deployContract("SignedRecords", [custody]);
  const resolver = await ethers.deployContract("OffchainResolver", [registry, custody, directory, proof]);
  const checkpoints = await ethers.getContractAt("CheckpointedRecords", await resolver.CHECKPOINTED_RECORDS());

  const people = { issuer: key("issuer"), bob: key("bob"), carol: key("carol"), thief: key("thief") };
  const now = async () => BigInt((await ethers.provider.getBlock("latest"))?.timestamp ?? 0);

  /** Registers `<label>.dim` for alice, with this resolver unless told otherwise. */
  const register = async (label: string, ownResolver?: string) => {
    const name = { tld: TLD, labelHash: id(label), owner: alice.address, expiry: (await now()) + YEAR };
    const chosen = ownResolver ?? (await resolver.getAddress());
    await registry.connect(registrar).register({ ...name, seat: 0n, flags: 0n, resolver: chosen, writer: ZeroAddress });
    return namehash(`${label}.dim`);
  };

  /** Sets the policy of acme.dim; `change` says what differs from {@link POLICY}. */
  const setPolicy = async (change: Partial<Policy> = {}, issuer = people.issuer.address) =>
    await resolver.connect(alice).setZone(namehash(ZONE), issuer, { ...POLICY, ...change });

  await register("acme");
  await setPolicy();
  const { chainId } = await ethers.provider.getNetwork();
  const domains = {
    names: { name: "ANS Offchain Names", version: "1", chainId, verifyingContract: await resolver.getAddress() },
    service: { name: "ANS Service", version: "1", chainId, verifyingContract: await custody.getAddress() },
  };
  return {
    ...staking,
    ...people,
    registrar,
    root,
    registry,
    publicResolver,
    reverse,
    universal,
    operators,
    directory,
    proof,
    checkpoints,
    resolver,
    domains,
    now,
    register,
    setPolicy,
  };
}

/**
 * The usual story: Bob has bob.acme.dim by the issuer's grant and signed one profile, which the first seat serves. What
 * differs is given; who signs and for which domain, too.
 */
export type Story = {
  name: string;
  grant: Partial<Grant>;
  transfers: (Partial<Transfer> & { by: Signing })[];
  /** Null for none. */
  profile: Partial<Profile> | null;
  service: Partial<Service>;
  /** The values that the gateway sends; all of them unless given. */
  values: string[];
  issuer: Signing;
  owner: Signing;
  keys: readonly Signing[];
  namesDomain: Partial<Domain>;
  serviceDomain: Partial<Domain>;
  /** What the seats sign in place of what was asked. */
  asked: Partial<{ resolver: string; node: string; callData: string }>;
  /** The hash of the profile that the seats sign in place of that of the profile served. */
  vouched: string | undefined;
};

export const RECORDS = [
  { key: "addr:60", value: "0x00000000000000000000000000000000000b0b00" },
  { key: "text:url", value: "https://bob.example" },
];

/** Signs what a story needs, as an answer to `callData`. */
export async function tell(offchain: Offchain, callData: string, story: Partial<Story> = {}): Promise<Response> {
  const { issuer, bob, domains, operators, resolver } = offchain;
  const { name = NAME, namesDomain, serviceDomain, keys = operators.slice(0, 1), owner = bob } = story;
  const time = await offchain.now();
  const names = { ...domains.names, ...namesDomain };
  const terms = { owner: bob.address, epoch: 1n, expires: time + YEAR, ...story.grant };
  const { transfers = [], profile: said = {} } = story;
  const epoch = terms.epoch + BigInt(transfers.length);
  const profile = { epoch, revision: 1n, expires: time + YEAR, records: RECORDS, ...said };
  const found = said !== null;

  const times = {
    sequence: found ? sequenceOf(profile) : 0n,
    servedAt: time,
    expires: time + FRESHNESS,
    ...story.service,
  };
  const question = { resolver: await resolver.getAddress(), node: namehash(name), callData, ...story.asked };
  const hash = story.vouched ?? (found ? profileHash(name, profile) : undefined);
  const service = await signService({ ...domains.service, ...serviceDomain }, keys, question, hash, times);
  const signed = story.service?.signatures === undefined ? service : { ...service, ...story.service };
  if (!found) return { ...NOTHING, service: signed };
  return {
    grant: await signGrant(names, story.issuer ?? issuer, name, terms),
    transfers: await Promise.all(
      transfers.map(({ by, ...change }, i) =>
        signTransfer(names, by, name, {
          to: bob.address,
          epoch: terms.epoch + BigInt(i) + 1n,
          deadline: time + 3600n,
          ...change,
        }),
      ),
    ),
    profile: await signProfile(names, owner, name, profile),
    values: story.values ?? profile.records.map(({ value }) => value),
    service: signed,
  };
}

/** Asks the resolver about a name, and gives the lookup it throws. */
export async function ask({ resolver }: Offchain, call: string, name = NAME): Promise<Lookup> {
  return await lookupOf(resolver.getFunction(SELECTOR.resolve).staticCall(wire(name), call));
}

/** Brings a response to the resolver, and gives the answer to `call`, still encoded. */
export async function bring({ resolver }: Offchain, lookup: Lookup, response: string): Promise<string> {
  return await resolver.resolveCallback.staticCall(response, lookup.extraData);
}

/** Asks a call and brings what the story says. */
export async function answer(offchain: Offchain, call: string, story: Partial<Story> = {}): Promise<string> {
  const lookup = await ask(offchain, call, story.name);
  return await bring(offchain, lookup, encodeResponse(await tell(offchain, lookup.callData, story)));
}

/** Like {@link answer}, decoded. */
export async function answered(offchain: Offchain, call: string, types: string[], story: Partial<Story> = {}) {
  return decode(types, await answer(offchain, call, story));
}
