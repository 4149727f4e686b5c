import {
  decodeResponse,
  encodeLookup,
  encodeResponse,
  profileHash,
  publicResolverAbi,
  sequenceOf,
  type SignedProfile,
} from "@ans/client";
import { expect } from "chai";
import { Interface } from "ethers";
import { decodeFunctionResult, encodeFunctionData, type Hex, namehash, zeroAddress } from "viem";

import { offchainResolverAbi } from "../../client/src/abi/offchainResolver.ts";
import { hashRecord } from "../../client/src/offchain/statements/hashRecord.ts";
import { prepareName } from "../src/answers/prepareName.ts";
import { encodeResponse as encodeFast } from "../src/ccip/encodeResponse.ts";
import { asHex, startGateway, type TestGateway } from "./helpers/gateways.ts";
import { NAME, startWorld, type World } from "./helpers/world.ts";

const RECORDS = [
  { key: "addr:60", value: "0x00000000000000000000000000000000000b0b00" },
  { key: "addr:0", value: "0x001400112233445566778899aabbccddeeff00112233" },
  { key: "addr:2147483648", value: "0x0000000000000000000000000000000000def000" },
  { key: "text:url", value: "https://bob.example" },
  { key: "text:说明", value: "你好" },
  { key: "contenthash", value: "0xe301017012201234" },
  { key: "pubkey", value: `0x${"12".repeat(64)}` },
  { key: "name", value: "bob" },
  { key: "data:blob", value: "0x010203" },
  { key: "abi:4", value: "0xabcd" },
  { key: "interface:0x01ffc9a7", value: "0x0000000000000000000000000000000000001234" },
];

const node = namehash(NAME);
const profiles = new Interface(publicResolverAbi);

/** Every call that a record answers, and what it gives. */
const calls = [
  ["addr(bytes32)", [node], "0x00000000000000000000000000000000000B0B00"],
  ["addr(bytes32,uint256)", [node, 60n], "0x00000000000000000000000000000000000b0b00"],
  ["addr(bytes32,uint256)", [node, 0n], "0x001400112233445566778899aabbccddeeff00112233"],
  ["addr(bytes32,uint256)", [node, 2147492101n], "0x0000000000000000000000000000000000def000"],
  ["addr(bytes32,uint256)", [node, 501n], "0x"],
  ["text", [node, "url"], "https://bob.example"],
  ["text", [node, "说明"], "你好"],
  ["text", [node, "nothing"], ""],
  ["contenthash", [node], "0xe301017012201234"],
  ["name", [node], "bob"],
  ["data", [node, "blob"], "0x010203"],
  ["data", [node, "other"], "0x"],
  ["ABI", [node, 6n], [4n, "0xabcd"]],
  ["ABI", [node, 1n], [0n, "0x"]],
  ["pubkey", [node], [`0x${"12".repeat(32)}`, `0x${"12".repeat(32)}`]],
  ["interfaceImplementer", [node, "0x01ffc9a7"], "0x0000000000000000000000000000000000001234"],
  ["interfaceImplementer", [node, "0xffffffff"], zeroAddress],
] satisfies [string, unknown[], unknown][];

const textCall = (key: string): Hex =>
  encodeFunctionData({ abi: publicResolverAbi, functionName: "text", args: [node, key] });

describe("a gateway's answers", () => {
  let world: World;
  let sp: TestGateway;
  let profile: SignedProfile;
  before(async () => {
    world = await startWorld();
    sp = await startGateway(world, 1);
    const expires = (await world.chainTime()) + 86_400;
    const { sign, issuer, bobKey } = world;
    await sp.post("/v1/grants", await sign.grant(issuer, { name: NAME, owner: bobKey.address, epoch: 1, expires }));
    profile = await sign.profile(bobKey, { name: NAME, epoch: 1, revision: 1, expires, records: RECORDS });
    expect((await sp.post("/v1/profiles", profile)).status).to.equal(201);
  });
  after(async () => {
    await sp?.close();
    await world?.end();
  });

  const asked = async (callData: Hex): Promise<Hex> => {
    const { status, json } = await sp.get(`/${world.resolver.toLowerCase()}/${callData}.json`);
    expect(status, JSON.stringify(json)).to.equal(200);
    return asHex(json["data"]);
  };

  /** What the resolver makes of the gateway's answer. */
  const resolve = async (call: Hex, name = NAME): Promise<Hex> => {
    const callData = encodeLookup(name, call);
    const data = encodeFunctionData({
      abi: offchainResolverAbi,
      functionName: "resolveCallback",
      args: [await asked(callData), callData],
    });
    const { data: result = "0x" } = await world.publicClient.call({ to: world.resolver, data });
    return decodeFunctionResult({ abi: offchainResolverAbi, functionName: "resolveCallback", data: result });
  };

  for (const [functionName, args, expected] of calls) {
    it(`answer ${functionName} of ${args.slice(1).join(", ")}`, async () => {
      const method = profiles.getFunction(functionName)!;
      const answer = profiles.decodeFunctionResult(
        method,
        await resolve(asHex(profiles.encodeFunctionData(method, args))),
      );
      const result: unknown = answer.length === 1 ? answer[0] : answer.toArray();
      expect(result).to.deep.equal(expected);
    });
  }

  it("answer several calls at once", async () => {
    const functionName = "multicall";
    const several = encodeFunctionData({
      abi: publicResolverAbi,
      functionName,
      args: [[textCall("url"), textCall("x")]],
    });
    const answers = decodeFunctionResult({ abi: publicResolverAbi, functionName, data: await resolve(several) });
    const texts = answers.map((data) => decodeFunctionResult({ abi: publicResolverAbi, functionName: "text", data }));
    expect(texts).to.deep.equal(["https://bob.example", ""]);
  });

  it("are empty for a name that does not exist, and signed", async () => {
    const call = encodeFunctionData({ abi: publicResolverAbi, functionName: "addr", args: [node] });
    const data = await resolve(call, "nobody.acme.dim");
    expect(BigInt(data)).to.equal(0n);
  });

  it("hold what the client's own encoding holds, to the byte", async () => {
    const call = encodeFunctionData({ abi: publicResolverAbi, functionName: "text", args: [node, "url"] });
    const data = await asked(encodeLookup(NAME, call));
    const response = decodeResponse(data);
    expect(encodeResponse(response)).to.equal(data);
    expect(response.values).to.deep.equal(["https://bob.example"]);
    expect(response.profile?.records).to.deep.equal(RECORDS.map(hashRecord));
    expect(response.service.sequence).to.equal(sequenceOf(1, 1));
    expect(response.service.signatures).to.have.length(1);
  });

  it("rest on the hash that the client makes", async () => {
    const state = await sp.gateway.store.get(node);
    const prepared = prepareName(state!);
    expect(prepared.profileHash).to.equal(profileHash(profile));
    const encoded = encodeFast(prepared.proof, [], { sequence: 1n, servedAt: 2 ** 40, expires: 0, signatures: [] });
    expect(decodeResponse(`0x${encoded}`).service.servedAt).to.equal(2 ** 40);
  });
});
