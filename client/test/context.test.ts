import { expect } from "chai";
import { artifacts, network } from "hardhat";
import {
  createPublicClient,
  createWalletClient,
  custom,
  http,
  keccak256,
  type PublicClient,
  stringToBytes,
} from "viem";

import {
  accountOf,
  AnsError,
  approve,
  checkDeployment,
  createAns,
  getSeat,
  InvalidManifestError,
  listProposals,
  listSeats,
  NoServiceProvidersError,
  parseManifest,
  price,
  seatsOf,
  setText,
  StaleManifestError,
  WrongChainError,
  whois,
} from "../src/index.ts";
import { own } from "./helpers/own.ts";
import { refusal } from "./helpers/refusal.ts";
import { deployAns } from "./helpers/system.ts";

const connection = await network.create();
const { networkHelpers } = connection;

async function fixture() {
  return await deployAns(connection);
}

/** Sends transactions that will fail, as real nodes do. */
const patient = await network.create({ network: "default", override: { throwOnTransactionFailures: false } });

/** Waits for a receipt no longer than a moment. */
function waitAMoment(client: PublicClient): PublicClient["waitForTransactionReceipt"] {
  return async (args) => await client.waitForTransactionReceipt({ ...args, timeout: 50, retryCount: 0 });
}

/** A node or a wallet that answers one method with an error. */
const failing = (inner: PublicClient, method: string, error: object) =>
  custom(
    {
      request: async (call) => {
        if (call.method === method) throw Object.assign(new Error("from the wallet"), error);
        return await inner.request(call);
      },
    },
    { retryCount: 0 },
  );

const load = () => networkHelpers.loadFixture(fixture);

const address = "0x52908400098527886E0F7030069857D2E4169EE7";
const names = [
  "DIMToken",
  "ANSRegistry",
  "NameRegistrar",
  "RecordWriter",
  "FeeRouter",
  "PublicResolver",
  "ReverseRegistrar",
  "UniversalResolver",
  "TimelockController",
];
const contracts = (value: unknown) => Object.fromEntries(names.map((name) => [name, value]));

describe("Manifests", () => {
  it("may call the timelock by the name of its contract", () => {
    const { TimelockController, ...others } = contracts(address);
    const manifest = parseManifest({ chainId: 1, block: 0, contracts: { ...others, ANSTimelock: TimelockController } });
    expect(manifest.contracts.TimelockController.address).to.equal(address);
  });

  it("are read from JSON, from values, and from mere addresses", () => {
    const value = { chainId: 31_337, block: 7, contracts: contracts({ address, abiHash: "0x12", block: 9 }) };
    for (const manifest of [parseManifest(value), parseManifest(JSON.stringify(value))]) {
      expect(manifest.chainId).to.equal(31_337);
      expect(manifest.block).to.equal(7n);
      expect(Object.keys(manifest.contracts)).to.deep.equal(names);
      expect(manifest.contracts.FeeRouter).to.deep.equal({ address, abiHash: "0x12", block: 9n });
    }
    const bare = parseManifest({ chainId: 1, contracts: contracts(address.toLowerCase()) });
    expect(bare.block).to.equal(0n);
    expect(bare.contracts.DIMToken.address).to.equal(address);
  });

  it("may have service providers, or not", () => {
    const value = { chainId: 1, contracts: { ...contracts({ address }), ServiceProviders: { address, block: 3 } } };
    expect(parseManifest(value).contracts.ServiceProviders).to.deep.equal({ address, abiHash: undefined, block: 3n });
    expect(parseManifest(value).contracts).to.not.have.property("SPLens");
    const broken = { ...value, contracts: { ...value.contracts, SPLens: "0x12" } };
    expect(() => parseManifest(broken)).to.throw(InvalidManifestError, "the address of SPLens is not one");
  });

  it("may have a resolver for each of some L2s, or none", () => {
    const value = {
      chainId: 1,
      contracts: { ...contracts({ address }), L2Resolver_10: { address }, L2Resolver_8453: address },
    };
    expect(parseManifest(value).l2Resolvers).to.deep.equal({ 10: address, 8453: address });
    expect(parseManifest({ chainId: 1, contracts: contracts(address) })).to.not.have.property("l2Resolvers");
    const broken = { ...value, contracts: { ...value.contracts, L2Resolver_10: "0x12" } };
    expect(() => parseManifest(broken)).to.throw(InvalidManifestError, "the address of L2Resolver_10 is not one");
  });

  const good = { chainId: 1, contracts: contracts({ address }) };
  for (const [input, reason] of [
    ["", "it is not JSON"],
    ["{", "it is not JSON"],
    ["[]", "it is not an object"],
    [null, "it is not an object"],
    [undefined, "it is not an object"],
    [{}, "chainId is not a whole number above 0"],
    [{ ...good, chainId: "1" }, "chainId is not a whole number above 0"],
    [{ ...good, chainId: 1.5 }, "chainId is not a whole number above 0"],
    [{ chainId: 1 }, "contracts is not an object"],
    [{ ...good, contracts: { ...good.contracts, FeeRouter: undefined } }, "FeeRouter is missing"],
    [{ ...good, contracts: contracts({}) }, "the address of DIMToken is not one"],
    [{ ...good, contracts: contracts({ address: "0x12" }) }, "the address of DIMToken is not one"],
    [{ ...good, contracts: contracts([]) }, "DIMToken is not an object"],
    [{ ...good, contracts: contracts({ address, abiHash: 5 }) }, "the abiHash of DIMToken is not hex"],
    [{ ...good, block: -1 }, "block is negative"],
    [{ ...good, block: "x" }, "block is not a whole number"],
    [{ ...good, contracts: contracts({ address, block: 0.5 }) }, "the block of DIMToken is not a whole number"],
  ] as const) {
    it(`are refused: ${JSON.stringify(input)?.slice(0, 40)}: ${reason}`, () => {
      expect(() => parseManifest(input)).to.throw(InvalidManifestError, `The manifest cannot be read: ${reason}. Use`);
    });
  }
});

describe("The context", () => {
  it("is plain data", async () => {
    const { ans, alice, manifest } = await load();
    const context = ans(alice);
    expect(context).to.deep.include({ chainId: manifest.chainId, tld: "dim", fromBlock: 0n });
    expect(context.addresses).to.deep.equal(manifest.contracts);
    expect(accountOf(context).account.address).to.equal(alice.address);
  });

  it("takes the wallet's own account", async () => {
    const { publicClient, manifest, alice } = await load();
    const account = `0x${alice.address.slice(2)}` as const;
    const walletClient = createWalletClient({ account, transport: custom(publicClient) });
    expect(createAns({ publicClient, walletClient, manifest }).account?.address).to.equal(alice.address);
  });

  it("refuses an account that is no address, and to sign without one", async () => {
    const { ans, manifest, publicClient } = await load();
    expect(() => createAns({ publicClient, manifest, account: "0x12" })).to.throw(AnsError, /^account: "0x12" is no/);
    expect(() => accountOf(ans())).to.throw(AnsError, "There is no account to sign with.");
    await refusal(approve(createAns({ publicClient, manifest, account: address }), { amount: 1n }), "NO_WALLET");
  });
});

describe("The deployment", () => {
  it("is what the manifest says", async () => {
    const { ans } = await load();
    await checkDeployment(ans());
  });

  it("is of the version that the library was written for", async () => {
    const { ans, manifest } = await load();
    const { abi } = await artifacts.readArtifact("NameRegistrar");
    const noted = (abiHash: string) => {
      const NameRegistrar = { address: manifest.contracts.NameRegistrar, abiHash };
      return ans(undefined, { manifest: { ...manifest, contracts: { ...manifest.contracts, NameRegistrar } } });
    };
    await checkDeployment(noted(keccak256(stringToBytes(JSON.stringify(abi)))));
    const { message } = await refusal(checkDeployment(noted(keccak256("0x"))), "STALE_MANIFEST");
    expect(message).to.contain("but it is of another version than this library");
  });

  it("works for names where it is older than the service providers", async () => {
    const { ans, manifest } = await load();
    const noted = (name: "FeeRouter" | "TimelockController") => ({
      [name]: { address: manifest.contracts[name], abiHash: keccak256("0x") },
    });
    const older = { ...manifest.contracts, ...noted("FeeRouter"), ...noted("TimelockController") };
    const context = ans(undefined, { manifest: { ...manifest, contracts: older } });
    await checkDeployment(context);
    expect((await price(context, { name: "alice", years: 1 })).name).to.equal("alice.dim");
    for (const [work, contract] of [
      [() => getSeat(context, { seat: 1 }), "ServiceProviders"],
      [() => seatsOf(context, { owner: address }), "ServiceProviders"],
      [() => listSeats(context), "SPLens"],
      [() => listProposals(context), "ANSGovernor"],
    ] as const) {
      const missing = await refusal(work(), "NO_SERVICE_PROVIDERS");
      expect(missing).to.be.instanceOf(NoServiceProvidersError).and.to.have.property("contract", contract);
    }
    const newer = { ...older, ServiceProviders: manifest.contracts.DIMToken };
    const { message } = await refusal(
      checkDeployment(ans(undefined, { manifest: { ...manifest, contracts: newer } })),
      "STALE_MANIFEST",
    );
    expect(message).to.contain("but it is of another version than this library");
  });

  it("is not, on another chain", async () => {
    const { ans, manifest, alice } = await load();
    const elsewhere = { manifest: { ...manifest, chainId: 5 } };
    const wrong = await refusal(checkDeployment(ans(undefined, elsewhere)), "WRONG_CHAIN");
    expect(wrong).to.be.instanceOf(WrongChainError).and.to.deep.include({ expected: 5, actual: manifest.chainId });
    expect(wrong.message).to.contain("The node is on chain 31337, but these names live on chain 5");
    const { message } = await refusal(approve(ans(alice, elsewhere), { amount: 1n }), "WRONG_CHAIN");
    expect(message).to.contain("Switch the wallet to that chain");
  });

  it("is not, where a contract is missing or another one", async () => {
    const { ans, manifest, alice } = await load();
    const move = (change: object) =>
      ans(alice, { manifest: { ...manifest, contracts: { ...manifest.contracts, ...change } } });
    const gone = move({ FeeRouter: address });
    const stale = await refusal(checkDeployment(gone), "STALE_MANIFEST");
    expect(stale).to.be.instanceOf(StaleManifestError).and.to.have.property("contract", "FeeRouter");
    const other = move({ NameRegistrar: manifest.contracts.FeeRouter });
    expect((await refusal(checkDeployment(other), "STALE_MANIFEST")).message).to.contain(
      "the registry has .dim registered by",
    );
    const none = move({ NameRegistrar: address });
    const { message } = await refusal(price(none, { name: "alice", years: 1 }), "STALE_MANIFEST");
    expect(message).to.contain(`The manifest names NameRegistrar at ${address}, but there is no such contract`);
  });
});

describe("What can go wrong on the way", () => {
  it("no node", async () => {
    const { ans } = await load();
    const publicClient = createPublicClient({ transport: http("http://127.0.0.1:9", { retryCount: 0 }) });
    const { message } = await refusal(whois(ans(undefined, { publicClient }), { name: "alice" }), "NO_RPC");
    expect(message).to.equal(
      "The Ethereum node at http://127.0.0.1:9 does not answer. Start it, or give the address of one that runs.",
    );
    await refusal(checkDeployment(ans(undefined, { publicClient })), "NO_RPC");
  });

  it("a node that refuses", async () => {
    const { ans, publicClient } = await load();
    const transport = failing(publicClient, "eth_call", { code: -32_005, message: "daily limit reached" });
    const limited = ans(undefined, { publicClient: createPublicClient({ transport }) });
    const { message } = await refusal(whois(limited, { name: "alice" }), "RPC_FAILED");
    expect(message).to.equal(
      "The Ethereum node refused the request: daily limit reached. Try again, or use another node.",
    );
  });

  it("a person who says no", async () => {
    const { ans, alice, dave, publicClient } = await load();
    for (const [person, method] of [
      [alice, "eth_sendTransaction"],
      [dave, "eth_signTypedData_v4"],
    ] as const) {
      const walletClient = createWalletClient({ transport: failing(publicClient, method, { code: 4001 }) });
      const work = own(ans(person, { walletClient }), networkHelpers.time, { name: "alice" });
      const { message } = await refusal(work, "SIGNATURE_REJECTED");
      expect(message).to.contain("Nothing was sent");
    }
  });

  it("a transaction that is reverted in its block, and why", async () => {
    const { alice, bob, registry, publicClient, ans } = await deployAns(patient);
    const { node } = await own(ans(alice), patient.networkHelpers.time, { name: "alice" });
    const transport = custom(
      {
        request: async (call) => {
          if (call.method !== "eth_sendTransaction") return await publicClient.request(call);
          // Somebody is quicker: between the attempt and the transaction, the name goes to bob.
          await registry.connect(alice).transferKeepingRecords(bob, node);
          const [transaction] = call.params;
          return await publicClient.request({ ...call, params: [{ ...transaction, gas: "0x100000" }] });
        },
      },
      { retryCount: 0 },
    );
    const context = ans(alice, { walletClient: createWalletClient({ transport }) });
    const work = setText(context, { name: "alice", key: "url", value: "x" });
    const reverted = await refusal(work, "TRANSACTION_REVERTED");
    expect(reverted.message).to.match(/^Transaction 0x[0-9a-f]{64} was reverted/);
    expect(reverted.cause).to.have.property("code", "NOT_OWNER");
  });

  it("a transaction that no block takes", async () => {
    const { alice, publicClient, ans } = await deployAns(patient);
    const transport = custom(
      {
        request: async (call) =>
          call.method === "eth_sendTransaction" ? `0x${"ab".repeat(32)}` : await publicClient.request(call),
      },
      { retryCount: 0 },
    );
    const walletClient = createWalletClient({ transport });
    const impatient = { ...publicClient, waitForTransactionReceipt: waitAMoment(publicClient) };
    const context = ans(alice, { walletClient, publicClient: impatient });
    const { message } = await refusal(approve(context, { amount: 1n }), "TRANSACTION_NOT_SEEN");
    expect(message).to.contain(`0x${"ab".repeat(32)} is in no block yet`);
  });
});
