import { expect } from "chai";
import { concat, keccak256, ZeroAddress, ZeroHash } from "ethers";
import { network } from "hardhat";

import {
  answer,
  ask,
  bring,
  deployOffchain,
  NAME,
  type Offchain,
  type Story,
  tell,
  wrapped,
} from "../../helpers/offchain.ts";
import { lookupOf } from "../../helpers/lookup.ts";
import { encodeResponse } from "../../helpers/offchainMessages.ts";
import { addr, encode, wire } from "../../helpers/universal.ts";

const { ethers, networkHelpers } = await network.create();

/** The suffix of a signature that says how to make its account (ERC-6492). */
const MAGIC = "6492".repeat(16);

async function withAccounts() {
  const offchain = await deployOffchain(ethers);
  const factory = await ethers.deployContract("WalletFactory");

  /** The address of the account that the factory makes, or has made, for a key. */
  const accountOf = async (holder: { address: string }) => await factory.accountOf(holder.address);
  /** The key of an account, whose signature also says how to make it. */
  const counterfactual = async (holder: Offchain["bob"], call?: string) => {
    const making = call ?? factory.interface.encodeFunctionData("make", [holder.address]);
    const to = await factory.getAddress();
    return wrapped(holder, (signature) =>
      concat([encode(["address", "bytes", "bytes"], [to, making, signature]), `0x${MAGIC}`]),
    );
  };
  return { ...offchain, factory, accountOf, counterfactual };
}
const load = () => networkHelpers.loadFixture(withAccounts);

describe("Signers: contract accounts (ERC-1271)", () => {
  it("sign as issuer and as owner", async () => {
    const loaded = await load();
    const { issuer, bob, factory, accountOf, setPolicy } = loaded;
    for (const holder of [issuer, bob]) await factory.make(holder.address);
    await setPolicy({}, await accountOf(issuer));
    await answer(loaded, addr(NAME), { grant: { owner: await accountOf(bob) } });
  });

  it("do not take the signature of anybody else", async () => {
    const loaded = await load();
    const { bob, thief, factory, accountOf, proof } = loaded;
    await factory.make(bob.address);
    const owner = await accountOf(bob);
    await expect(answer(loaded, addr(NAME), { grant: { owner }, owner: thief }))
      .to.be.revertedWithCustomError(proof, "ProfileNotByOwner")
      .withArgs(NAME, owner);
  });

  it("keep the key of an account that delegates to a contract (EIP-7702)", async () => {
    const loaded = await load();
    const { bob, thief, factory, proof } = loaded;
    const silent = await ethers.deployContract("SilentContract");
    await networkHelpers.setCode(bob.address, concat(["0xef0100", await silent.getAddress()]));
    await answer(loaded, addr(NAME));
    await expect(answer(loaded, addr(NAME), { owner: thief })).to.be.revertedWithCustomError(
      proof,
      "ProfileNotByOwner",
    );
    expect(await factory.made()).to.equal(0n);
  });
});

describe("Signers: accounts that are not made yet (ERC-6492)", () => {
  it("sign as issuer and as owner where a call may make them, and leave nothing behind", async () => {
    const loaded = await load();
    const { issuer, bob, factory, accountOf, counterfactual, setPolicy, resolver } = loaded;
    await setPolicy({}, await accountOf(issuer));
    const lookup = await ask(loaded, addr(NAME));
    const story = await tell(loaded, lookup.callData, {
      issuer: await counterfactual(issuer),
      owner: await counterfactual(bob),
      grant: { owner: await accountOf(bob) },
    });
    await bring(loaded, lookup, encodeResponse(story));
    await (await resolver.resolveCallback(encodeResponse(story), lookup.extraData)).wait();
    expect(await factory.made()).to.equal(0n);
    expect(await ethers.provider.getCode(await accountOf(bob))).to.equal("0x");
  });

  it("sign after they were made, by the same signature, also below the universal resolver", async () => {
    const loaded = await load();
    const { bob, factory, accountOf, counterfactual } = loaded;
    await factory.make(bob.address);
    const story = { owner: await counterfactual(bob), grant: { owner: await accountOf(bob) } };
    await answer(loaded, addr(NAME), story);
    await throughUniversal(loaded, story);
  });

  it("cannot be asked below the universal resolver, which says whose account is missing", async () => {
    const loaded = await load();
    const { bob, accountOf, counterfactual, proof, universal } = loaded;
    const owner = await accountOf(bob);
    const call = throughUniversal(loaded, { owner: await counterfactual(bob), grant: { owner } });
    await expect(call)
      .to.be.revertedWithCustomError(universal, "ResolverError")
      .withArgs(proof.interface.encodeErrorResult("SignerNotDeployed", [owner]));
  });

  it("do not take the signature of anybody else", async () => {
    const loaded = await load();
    const { bob, thief, factory, accountOf, counterfactual, proof } = loaded;
    const making = factory.interface.encodeFunctionData("make", [bob.address]);
    const story = { grant: { owner: await accountOf(bob) }, owner: await counterfactual(thief, making) };
    await expect(answer(loaded, addr(NAME), story)).to.be.revertedWithCustomError(proof, "ProfileNotByOwner");
    await factory.make(bob.address);
    await expect(answer(loaded, addr(NAME), story)).to.be.revertedWithCustomError(proof, "ProfileNotByOwner");
  });

  for (const what of ["another account", "nothing", "no gas left"] as const) {
    it(`are missing where the call makes ${what}`, async () => {
      const loaded = await load();
      const { bob, carol, factory, accountOf, counterfactual, proof } = loaded;
      const calls = {
        "another account": factory.interface.encodeFunctionData("make", [carol.address]),
        nothing: "0x12345678",
        "no gas left": factory.interface.encodeFunctionData("burn"),
      };
      const owner = await accountOf(bob);
      await expect(answer(loaded, addr(NAME), { grant: { owner }, owner: await counterfactual(bob, calls[what]) }))
        .to.be.revertedWithCustomError(proof, "SignerNotDeployed")
        .withArgs(owner);
    });
  }

  it("are made by a contract that may do nothing else: it cannot clear a name's records", async () => {
    const loaded = await load();
    const { bob, registry, accountOf, proof } = loaded;
    const clear = registry.interface.encodeFunctionData("clearRecords", [ethers.namehash("acme.dim")]);
    const to = await registry.getAddress();
    const owner = wrapped(bob, (signature) =>
      concat([encode(["address", "bytes", "bytes"], [to, clear, signature]), `0x${MAGIC}`]),
    );
    const lookup = await ask(loaded, addr(NAME));
    const story = await tell(loaded, lookup.callData, { owner, grant: { owner: await accountOf(bob) } });
    const send = loaded.resolver.resolveCallback(encodeResponse(story), lookup.extraData, { gasLimit: 8_000_000 });
    await expect(send).to.be.revertedWithCustomError(proof, "SignerNotDeployed");
    await answer(loaded, addr(NAME));
  });

  it("are asked by a call that always reverts, with the outcome", async () => {
    const { proof, factory, bob, accountOf } = await load();
    const making = factory.interface.encodeFunctionData("make", [bob.address]);
    const account = await accountOf(bob);
    const digest = keccak256("0x1234");
    const { serialized } = bob.signingKey.sign(digest);
    const outcome = (hash: string, signer: string) => proof.makeAndAsk(factory, making, signer, hash, serialized);
    await expect(outcome(digest, account)).to.be.revertedWithCustomError(proof, "Asked").withArgs(true);
    await expect(outcome(ZeroHash, account)).to.be.revertedWithCustomError(proof, "Asked").withArgs(false);
    await expect(outcome(digest, ZeroAddress)).to.be.revertedWithCustomError(proof, "SignerNotDeployed");
  });
});

/** Asks the universal resolver, which calls the resolver by a call that may change nothing. */
async function throughUniversal(loaded: Awaited<ReturnType<typeof withAccounts>>, story: Partial<Story>) {
  const { universal } = loaded;
  const resolve = universal.getFunction("resolve(bytes,bytes)");
  const lookup = await lookupOf(resolve.staticCall(wire(NAME), addr(NAME)));
  const response = encodeResponse(await tell(loaded, lookup.callData, story));
  return await universal.resolveCallback(response, lookup.extraData);
}
