import { expect } from "chai";
import { createPublicClient, custom, parseEther } from "viem";

import { type AnsContext, createAns, decodeCall, InvalidArgumentError, parseCall } from "../src/index.ts";

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
  "ServiceProviders",
  "ANSGovernor",
];
const addressAt = (index: number): string => `0x${(0x1000 + index).toString(16).padStart(40, "0")}`;
const someone = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";

/** A context of a deployment that is nowhere. */
function nowhere(without: readonly string[] = []): AnsContext {
  const kept = names.filter((name) => !without.includes(name));
  const contracts = Object.fromEntries(kept.map((name) => [name, addressAt(names.indexOf(name))]));
  const publicClient = createPublicClient({ transport: custom({ request: async () => null }) });
  return createAns({ publicClient, manifest: { chainId: 1, contracts } });
}

const parameters = (seatCap: string, minSelf: string, lease: string, rest: string): string =>
  `ServiceProviders.setParameters((${seatCap}, ${minSelf}, ${lease}, ${rest}))`;

describe("Calls that are proposed", () => {
  const ans = nowhere();

  for (const [typed, args] of [
    ["NameRegistrar.setReserved([station, admin], false)", [["station", "admin"], false]],
    ['NameRegistrar.setReserved(["a, b"], true)', [["a, b"], true]],
    [" NameRegistrar.setReserved( [] , true ) ", [[], true]],
    [`ServiceProviders.setGuardian(${someone})`, [someone]],
    ["ServiceProviders.unpauseEntries()", []],
    ["ServiceProviders.fundReserve(1000 DIMT)", [parseEther("1000")]],
    ["ServiceProviders.fundReserve(0.5 DIMT)", [parseEther("0.5")]],
    ["ServiceProviders.fundReserve(1_000)", [1000n]],
    ["ANSGovernor.setVotingDelay(2 days)", [172_800]],
    ["TimelockController.updateDelay(1 hour)", [3600n]],
    [
      parameters("0", "1000000 DIMT", "2 days", "14 days, 7 days, 3, 32"),
      [
        {
          seatCapPerDay: 0n,
          minSelf: parseEther("1000000"),
          lease: 172_800,
          unbondSelf: 1_209_600,
          unbondDelegation: 604_800,
          maxSlashesPerDay: 3,
          maxDisplacementsPerDay: 32,
        },
      ],
    ],
    ["FeeRouter.setShares((40 %, 10 %, 30 %, 20 %))", [{ seat: 4000, verifier: 1000, reserve: 3000, treasury: 2000 }]],
    [
      "FeeRouter.setShares((seat: 40 %, verifier: 10 %, reserve: 30 %, treasury: 20 %))",
      [{ seat: 4000, verifier: 1000, reserve: 3000, treasury: 2000 }],
    ],
    [`DIMToken.transfer(${someone}, 32 DIMT)`, [someone, parseEther("32")]],
  ] as const) {
    it(`are read as people write them: ${typed}`, () => {
      const call = parseCall(ans, typed);
      const decoded = decodeCall(ans, call);
      expect(decoded.args).to.deep.equal(args);
      expect(`${decoded.contract}.${decoded.functionName}`).to.equal(typed.trim().split("(")[0]);
      expect(call.target.toLowerCase()).to.equal(addressAt(names.indexOf(decoded.contract ?? "")));
      expect(call.value).to.equal(0n);
      expect(parseCall(ans, decoded.text), "what is shown can be typed").to.deep.equal(call);
    });
  }

  for (const [typed, reason] of [
    [
      "",
      /^call: "" is no call that can be proposed: write it as Contract\.function\(arguments\), with one of DIMToken, /,
    ],
    ["setReserved(x)", /write it as Contract\.function/],
    ["Registrar.setReserved([x], true)", /with one of .*NameRegistrar/],
    ["NameRegistrar.setPrice(1)", /NameRegistrar has no function setPrice that changes anything; it has .*setReserved/],
    ["NameRegistrar.price(alice, 1)", /has no function price that changes anything/],
    ["NameRegistrar.setReserved([x])", /write it as NameRegistrar\.setReserved\(labels, reserved\)/],
    ["NameRegistrar.setReserved(x, true)", /labels is a list: write it as \[a, b\]/],
    ["NameRegistrar.setReserved([x], maybe)", /"maybe" is no bool for reserved/],
    ["NameRegistrar.setReserved([x, true)", /\] is missing|is no/],
    ["NameRegistrar.setReserved([x],)", /an argument is empty/],
    ["NameRegistrar.setReserved([[x]], true)", /labels is one string, not several/],
    ["ServiceProviders.setGuardian(bob)", /"bob" is no address for newGuardian/],
    [`ServiceProviders.setGuardian(${someone.slice(0, -1)}9)`, /is no address/],
    ["ServiceProviders.fundReserve(-1)", /is no call that can be proposed/],
    ["ServiceProviders.fundReserve(1.5)", /"1\.5" is no uint256 for amount: write a whole number, or one with DIMT/],
    ["ServiceProviders.fundReserve(1 EUR)", /"1 EUR" is no uint256/],
    ["ANSGovernor.setVotingDelay(99999999999999999999)", /is no call that can be proposed: .*48-bit/],
    ["FeeRouter.setShares(40 %, 10 %, 30 %, 20 %)", /write it as FeeRouter\.setShares\(newShares\)/],
    ["FeeRouter.setShares((40 %, 10 %))", /newShares is a struct: write it as \(seat, verifier, reserve, treasury\)/],
    ["FeeRouter.setShares((verifier: 1, seat: 1, reserve: 1, treasury: 1))", /in that order/],
  ] as const) {
    it(`are refused where they make no sense: ${typed}`, () => {
      expect(() => parseCall(ans, typed))
        .to.throw(InvalidArgumentError)
        .with.property("message")
        .that.matches(reason)
        .and.matches(/^[^\n]*\.$/);
    });
  }

  it("are refused where the deployment has no such contract", () => {
    expect(() => parseCall(nowhere(["ANSGovernor"]), "ANSGovernor.setVotingDelay(1)")).to.throw(
      "This deployment has no ANSGovernor, which this needs. Use the manifest of one that has.",
    );
  });

  it("are shown as they are where nobody knows them", () => {
    const { target } = parseCall(ans, "ServiceProviders.unpauseEntries()");
    expect(decodeCall(ans, { target, value: 5n, data: "0x12345678" })).to.deep.equal({
      contract: "ServiceProviders",
      functionName: null,
      args: [],
      text: "ServiceProviders: 0x12345678 with 5 wei",
    });
    expect(decodeCall(ans, { target: someone, value: 0n, data: "0x" }).text).to.equal(`${someone}: 0x`);
  });
});
