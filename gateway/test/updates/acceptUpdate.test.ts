import { expect } from "chai";

import { signerCalled, statementSigner } from "../../../client/test/helpers/offchain.ts";
import { rejection } from "../../../test/helpers/rejection.ts";
import { acceptUpdate } from "../../src/updates/acceptUpdate.ts";
import { offlineGateway } from "../helpers/offlineGateway.ts";

const NAME = "bob.acme.dim";
const NOW = 1_900_000_000;
const FAR = NOW + 1_000_000;
const [issuer, bob, carol] = [signerCalled("issuer"), signerCalled("bob"), signerCalled("carol")];

type Offline = Awaited<ReturnType<typeof offlineGateway>>;

describe("acceptUpdate", () => {
  let offline: Offline;
  let now: number;
  let sign: ReturnType<typeof statementSigner>;

  beforeEach(async () => {
    offline = await offlineGateway();
    const { gateway } = offline;
    now = NOW;
    gateway.clock = { ...gateway.clock, updates: () => now };
    sign = statementSigner(gateway.ans.chainId, gateway.resolver);
    const signed = await sign.grant(issuer, { name: NAME, owner: bob.address, epoch: 1, expires: FAR });
    await acceptUpdate(gateway, { kind: "grant", signed });
  });
  afterEach(() => offline.close());

  it("gives a receipt once more for what it accepted in time, also after the deadline", async () => {
    const transfer = { name: NAME, to: carol.address, epoch: 2, deadline: NOW + 10 };
    const signed = await sign.transfer(bob, transfer);
    expect((await acceptUpdate(offline.gateway, { kind: "transfer", signed })).isNew).to.equal(true);
    now = NOW + 11;
    const { isNew, receipt } = await acceptUpdate(offline.gateway, { kind: "transfer", signed });
    expect(isNew).to.equal(false);
    expect(receipt).to.include({ sequence: String(2n << 32n), receivedAt: NOW + 11 });
  });

  for (const kind of ["transfer", "release"] as const) {
    it(`refuses a ${kind} that it has not seen by its deadline`, async () => {
      const deadline = NOW + 10;
      const statement =
        kind === "transfer"
          ? { kind, signed: await sign.transfer(bob, { name: NAME, to: carol.address, epoch: 2, deadline }) }
          : { kind, signed: await sign.release(bob, { name: NAME, epoch: 1, revision: 1, deadline }) };
      now = deadline + 1;
      const error = await rejection(acceptUpdate(offline.gateway, statement));
      expect(error).to.have.property("code", "DEADLINE_PASSED");
      now = deadline;
      expect((await acceptUpdate(offline.gateway, statement)).isNew).to.equal(true);
    });
  }

  it("refuses what an issuer signs in an epoch that former owners could reach", async () => {
    const release = await sign.release(issuer, { name: NAME, epoch: 9, revision: 0, deadline: FAR });
    const low = await rejection(acceptUpdate(offline.gateway, { kind: "release", signed: release }));
    expect(low).to.have.property("code", "BAD_SIGNATURE");
    expect(low).to.have.property("message").that.includes("in an epoch above 9, which owners can reach");
    const grant = await sign.grant(issuer, { name: NAME, owner: carol.address, epoch: 9, expires: FAR });
    const refused = await rejection(acceptUpdate(offline.gateway, { kind: "grant", signed: grant }));
    expect(refused).to.have.property("message").that.includes("sign a higher one");
    const signed = await sign.grant(issuer, { name: NAME, owner: carol.address, epoch: 10, expires: FAR });
    expect((await acceptUpdate(offline.gateway, { kind: "grant", signed })).isNew).to.equal(true);
  });
});
