import { expect } from "chai";
import { network as hardhat } from "hardhat";
import {
  createPublicClient,
  domainSeparator,
  encodeFunctionData,
  http,
  type Hex,
  keccak256,
  serializeErc6492Signature,
  toHex,
  zeroAddress,
} from "viem";
import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";

import {
  addressOf,
  answerHash,
  createAns,
  grantHash,
  offchainDomain,
  read,
  receiptHash,
  serviceDomain,
  signatureVerifier,
  typedDigest,
} from "../../src/index.ts";
import { signerCalled, statementSigner } from "../helpers/offchain.ts";
import { deployOffchain } from "../helpers/offchainWorld.ts";
import { deployStakingSystem } from "../helpers/stakingWorld.ts";
import { clientsOn, toAddress } from "../helpers/system.ts";

const connection = await hardhat.create();
const { ethers, networkHelpers } = connection;

async function fixture() {
  const manifest = await deployOffchain(ethers, await deployStakingSystem(ethers));
  const clients = clientsOn(connection);
  return { ans: createAns({ ...clients, manifest }), ...clients };
}

const hashOf = (text: string): Hex => keccak256(toHex(text));

const load = () => networkHelpers.loadFixture(fixture);

describe("What the contracts sign and check", () => {
  it("has the hashes of this library", async () => {
    const { ans } = await load();
    const separator = domainSeparator({ domain: serviceDomain(ans.chainId, addressOf(ans, "ServiceProviders")) });
    const resolver = addressOf(ans, "OffchainResolver");
    const common = { resolver, node: hashOf("node"), profileHash: hashOf("profile"), sequence: (7n << 32n) + 3n };
    const answer = { ...common, queryHash: hashOf("query"), servedAt: 1_900_000_000, expires: 1_900_000_300 };
    const { servedAt, expires } = answer;
    const asked = { ...answer, servedAt: BigInt(servedAt), expires: BigInt(expires) };
    expect(await read(ans, "AnswerFaults", "answerDigest", [asked])).to.equal(
      typedDigest(separator, answerHash(answer)),
    );
    const receipt = { ...common, expires: 1_900_000_300, receivedAt: 1_900_000_000 };
    const given = { ...receipt, expires: BigInt(receipt.expires), receivedAt: BigInt(receipt.receivedAt) };
    const digest = await read(ans, "AnswerFaults", "receiptDigest", [given]);
    expect(digest).to.equal(typedDigest(separator, receiptHash(receipt)));
  });

  it("has the domain of this library", async () => {
    const { ans, publicClient } = await load();
    const address = addressOf(ans, "OffchainResolver");
    const { domain } = await publicClient.getEip712Domain({ address });
    const { name, version, chainId, verifyingContract } = offchainDomain(ans.chainId, address);
    expect(domain).to.deep.include({ name, version, chainId, verifyingContract });
  });
});

describe("Signatures of accounts", () => {
  const owner = signerCalled("the wallet's owner");

  /** A grant that `owner` signed, and its digest. */
  async function signed(resolver = toAddress(zeroAddress)) {
    const message = { name: "bob.acme.dim", owner: owner.address, epoch: 1, expires: 1_900_000_000 };
    const { signature } = await statementSigner(31337, resolver).grant(owner, message);
    const separator = domainSeparator({ domain: offchainDomain(31337, resolver) });
    return { signature, hash: typedDigest(separator, grantHash(message)) };
  }

  it("are verified for a key without asking anybody", async () => {
    const nowhere = createPublicClient({ transport: http("http://127.0.0.1:1", { retryCount: 0 }) });
    const check = { signer: owner.address, ...(await signed()) };
    expect(await signatureVerifier(nowhere)(check)).to.equal(true);
  });

  it("are wrong for another key, another message, and where they are none", async () => {
    const { publicClient } = await load();
    const verify = signatureVerifier(publicClient);
    const { signature, hash } = await signed();
    const other = privateKeyToAccount(generatePrivateKey()).address;
    expect(await verify({ signer: other, hash, signature })).to.equal(false);
    expect(await verify({ signer: owner.address, hash: hashOf("other"), signature })).to.equal(false);
    expect(await verify({ signer: owner.address, hash, signature: "0x12" })).to.equal(false);
    expect(await verify({ signer: owner.address, hash, signature: `0x${"ff".repeat(65)}` })).to.equal(false);
  });

  it("are verified for a contract, also one that is still to be deployed", async () => {
    const { publicClient } = await load();
    const verify = signatureVerifier(publicClient);
    const { signature, hash } = await signed();
    const factory = await ethers.deployContract("WalletFactory", []);
    const wallet = toAddress(await factory.accountOf(owner.address));
    const data = encodeFunctionData({ abi: makeAbi, functionName: "make", args: [owner.address] });
    const address = toAddress(await factory.getAddress());
    const wrapped = serializeErc6492Signature({ address, data, signature });
    expect(await verify({ signer: wallet, hash, signature }), "nothing is there yet").to.equal(false);
    expect(await verify({ signer: wallet, hash, signature: wrapped })).to.equal(true);
    expect(await verify({ signer: wallet, hash: hashOf("other"), signature: wrapped })).to.equal(false);
    await factory.make(owner.address);
    expect(await verify({ signer: wallet, hash, signature })).to.equal(true);
    expect(await verify({ signer: wallet, hash: hashOf("other"), signature })).to.equal(false);
  });

  it("are not called wrong where the node does not answer", async () => {
    const nowhere = createPublicClient({ transport: http("http://127.0.0.1:1", { retryCount: 0 }) });
    const { signature, hash } = await signed();
    const other = privateKeyToAccount(generatePrivateKey()).address;
    const verify = async () => await signatureVerifier(nowhere)({ signer: other, hash, signature });
    const thrown = await verify().catch((error: unknown) => error);
    expect(thrown).to.be.instanceOf(Error);
  });
});

const makeAbi = [
  {
    type: "function",
    name: "make",
    stateMutability: "nonpayable",
    inputs: [{ name: "owner", type: "address" }],
    outputs: [{ name: "", type: "address" }],
  },
] as const;
