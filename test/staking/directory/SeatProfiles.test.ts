import { expect } from "chai";
import { ZeroAddress } from "ethers";
import { network } from "hardhat";

import { people } from "../../helpers/system.ts";
import { Status } from "../../helpers/staking.ts";
import { seat } from "../seats.ts";

const { ethers, networkHelpers } = await network.create();

type Profile = { name: string; gateways: string[]; delivery: string; contact: string };
const NOTHING: Profile = { name: "", gateways: [], delivery: "", contact: "" };
const FULL: Profile = {
  name: "provider.dim",
  gateways: ["https://a.example/{sender}/{data}.json", "https://b.example:8443/lookup"],
  delivery: "https://delivery.example",
  contact: "Ann, ann@example.org — 安",
};
const SEAT = 7n;

/** A URL of so many bytes. */
const url = (length: number) => "https://a.example/".padEnd(length, "x");

/** The directory over a custody that does as told: alice owns seat 7, bob seat 8; 7 and 8 are active, 9 was left. */
async function fixture() {
  const signers = await people(ethers);
  const { alice, bob, carol, dave } = signers;
  const custody = await ethers.deployContract("FaultsCustody");
  await custody.setSeat(7, seat({ owner: alice.address, key: carol.address }), 0);
  await custody.setSeat(8, seat({ owner: bob.address, key: dave.address }), 0);
  await custody.setSeat(9, seat({ owner: alice.address, status: Status.Exited }), 0);
  await custody.setActive([8, 7]);
  const profiles = await ethers.deployContract("SeatProfiles", [custody]);
  const set = (profile: Partial<Profile>) => profiles.connect(alice).setProfile(SEAT, { ...NOTHING, ...profile });
  return { ...signers, custody, profiles, set };
}
const load = () => networkHelpers.loadFixture(fixture);

describe("SeatProfiles", () => {
  it("knows the custody", async () => {
    const { profiles, custody } = await load();
    expect(await profiles.CUSTODY()).to.equal(await custody.getAddress());
  });

  describe("setProfile", () => {
    it("keeps all that the owner says, and says so", async () => {
      const { profiles, set } = await load();
      await expect(set(FULL))
        .to.emit(profiles, "SeatProfileChanged")
        .withArgs(SEAT, FULL.name, FULL.gateways, FULL.delivery, FULL.contact);
      expect(await profiles.profileOf(SEAT)).to.deep.equal(Object.values(FULL));
      expect(await profiles.profileOf(8n)).to.deep.equal(Object.values(NOTHING));
    });

    it("replaces what was said before, and removes what is left empty", async () => {
      const { profiles, set } = await load();
      await set(FULL);
      await set({ name: "Another", gateways: ["https://c.example"] });
      expect(await profiles.profileOf(SEAT)).to.deep.equal(["Another", ["https://c.example"], "", ""]);
      await set({});
      expect(await profiles.profileOf(SEAT)).to.deep.equal(Object.values(NOTHING));
    });

    it("is for the owner of the seat alone", async () => {
      const { profiles, bob, carol, mallory } = await load();
      for (const caller of [bob, carol, mallory]) {
        await expect(profiles.connect(caller).setProfile(SEAT, FULL))
          .to.be.revertedWithCustomError(profiles, "NotSeatOwner")
          .withArgs(SEAT, caller);
      }
    });

    it("passes to the next owner with the seat", async () => {
      const { profiles, custody, set, alice, bob } = await load();
      await custody.setSeat(SEAT, seat({ owner: bob.address }), 0);
      await expect(set(FULL)).to.be.revertedWithCustomError(profiles, "NotSeatOwner").withArgs(SEAT, alice);
      await profiles.connect(bob).setProfile(SEAT, FULL);
    });

    for (const [name, status] of Object.entries(Status)) {
      const refused = status === Status.None || status === Status.Exited;
      it(`${refused ? "refuses" : "takes"} the profile of a seat in state ${name}`, async () => {
        const { profiles, custody, set, alice } = await load();
        await custody.setSeat(SEAT, seat({ owner: alice.address, status }), 0);
        const tx = set(FULL);
        if (refused) {
          await expect(tx).to.be.revertedWithCustomError(profiles, "BadSeatStatus").withArgs(SEAT, status);
        } else await expect(tx).to.emit(profiles, "SeatProfileChanged");
      });
    }

    it("refuses the profile of a seat that never was", async () => {
      const { profiles, alice } = await load();
      await expect(profiles.connect(alice).setProfile(99n, FULL))
        .to.be.revertedWithCustomError(profiles, "BadSeatStatus")
        .withArgs(99n, Status.None);
    });

    it("takes 8 gateways and not one more", async () => {
      const { profiles, set } = await load();
      const gateways = Array.from({ length: 8 }, (_, i) => `https://${i}.example`);
      await set({ gateways });
      expect((await profiles.profileOf(SEAT)).gateways).to.deep.equal(gateways);
      await expect(set({ gateways: [...gateways, "https://8.example"] }))
        .to.be.revertedWithCustomError(profiles, "TooManyGateways")
        .withArgs(9, 8);
    });

    const lengths: [string, number, (length: number) => Partial<Profile>][] = [
      ["name", 255, (length) => ({ name: "n".repeat(length) })],
      ["contact", 256, (length) => ({ contact: "c".repeat(length) })],
      ["delivery", 256, (length) => ({ delivery: url(length) })],
      ["gateways", 256, (length) => ({ gateways: ["https://a.example", url(length)] })],
    ];
    for (const [part, most, profile] of lengths) {
      it(`takes ${most} bytes of ${part} and not one more`, async () => {
        const { profiles, set } = await load();
        await expect(set(profile(most))).to.emit(profiles, "SeatProfileChanged");
        await expect(set(profile(most + 1)))
          .to.be.revertedWithCustomError(profiles, "TextTooLong")
          .withArgs(part, most + 1, most);
      });
    }

    const good = [
      "https://a",
      "https://a.example:8080/x?y=1#z",
      "https://[::1]/{data}",
      "http://localhost",
      "http://localhost:8080/{sender}/{data}",
      "http://localhost/",
      "http://127.0.0.1",
      "http://127.0.0.1:3000",
      "http://127.0.0.1/x",
      "http://127.0.0.1?x",
      "http://localhost#x",
    ];
    for (const text of good) {
      it(`takes ${text}`, async () => {
        const { profiles, set } = await load();
        await set({ gateways: [text], delivery: text });
        expect(await profiles.profileOf(SEAT)).to.deep.equal(["", [text], text, ""]);
      });
    }

    const bad = [
      "https://",
      "https:///x",
      "https://:80",
      "https://?x",
      "https://#x",
      "https:/a.example",
      "HTTPS://a.example",
      "http://a.example",
      "http://localhost.example",
      "http://localhost@a.example",
      "http://127.0.0.1.example",
      "http://127.0.0.11",
      "http://127.0.0.2",
      "ftp://a.example",
      "javascript:alert(1)",
      "data:text/html,x",
      "a.example",
    ];
    for (const text of bad) {
      it(`refuses ${text}`, async () => {
        const { profiles, set } = await load();
        for (const profile of [{ gateways: ["https://a.example", text] }, { delivery: text }]) {
          await expect(set(profile)).to.be.revertedWithCustomError(profiles, "BadUrl").withArgs(text);
        }
      });
    }

    it("refuses an empty gateway, but not an empty delivery service", async () => {
      const { profiles, set } = await load();
      await expect(set({ gateways: [""] }))
        .to.be.revertedWithCustomError(profiles, "BadUrl")
        .withArgs("");
      await set({ delivery: "" });
    });

    for (const character of ["\0", "\n", "\u001f", " ", "\u007f", "\u0080", "é"]) {
      it(`refuses ${JSON.stringify(character)} in a URL`, async () => {
        const { profiles, set } = await load();
        const text = `https://a${character}`;
        await expect(set({ gateways: [text] }))
          .to.be.revertedWithCustomError(profiles, "BadCharacter")
          .withArgs("gateways", 9);
        await expect(set({ delivery: text }))
          .to.be.revertedWithCustomError(profiles, "BadCharacter")
          .withArgs("delivery", 9);
      });
    }

    for (const character of ["\0", "\n", "\u001f", "\u007f"]) {
      it(`refuses ${JSON.stringify(character)} in a text`, async () => {
        const { profiles, set } = await load();
        for (const part of ["name", "contact"]) {
          await expect(set({ [part]: `安a${character}` }))
            .to.be.revertedWithCustomError(profiles, "BadCharacter")
            .withArgs(part, 4);
        }
      });
    }

    it("refuses texts that are not UTF-8", async () => {
      const { profiles, alice } = await load();
      const data = profiles.interface
        .encodeFunctionData("setProfile", [SEAT, { ...NOTHING, name: "name", contact: "contact" }])
        .replace("6e616d65", "6e61ff65");
      await expect(alice.sendTransaction({ to: profiles, data }))
        .to.be.revertedWithCustomError(profiles, "LabelNotUtf8")
        .withArgs(2);
    });
  });

  describe("entries", () => {
    it("join what the owner says with what the custody knows", async () => {
      const { profiles, set, alice, carol } = await load();
      await set(FULL);
      expect(await profiles.entryOf(SEAT)).to.deep.equal([
        SEAT,
        Status.Active,
        alice.address,
        carol.address,
        Object.values(FULL),
      ]);
    });

    it("are empty for a seat that never was", async () => {
      const { profiles } = await load();
      expect(await profiles.entryOf(99n)).to.deep.equal([
        0n,
        Status.None,
        ZeroAddress,
        ZeroAddress,
        Object.values(NOTHING),
      ]);
    });

    it("come page by page, whatever their state", async () => {
      const { profiles, set } = await load();
      await set(FULL);
      const page = async (from: bigint, count: bigint) =>
        (await profiles.entries(from, count)).map((entry) => [entry.seat, entry.status, entry.profile.name]);
      const seven = [7n, Status.Active, FULL.name];
      const eight = [8n, Status.Active, ""];
      const nine = [9n, Status.Exited, ""];
      expect(await page(7n, 2n)).to.deep.equal([seven, eight]);
      expect(await page(8n, 100n)).to.deep.equal([eight, nine]);
      expect(await page(9n, 2n ** 256n - 1n)).to.deep.equal([nine]);
      for (const [from, count] of [
        [10n, 5n],
        [2n ** 24n - 1n, 5n],
        [7n, 0n],
      ] as const) {
        expect(await page(from, count)).to.deep.equal([]);
      }
      expect(await page(0n, 100n)).to.have.length(9);
      expect((await page(1n, 100n)).slice(6)).to.deep.equal([seven, eight, nine]);
    });

    it("come page by page, of active seats", async () => {
      const { profiles, set } = await load();
      await set(FULL);
      const page = async (from: bigint, count: bigint) =>
        (await profiles.activeEntries(from, count)).map((entry) => [entry.seat, entry.profile.name]);
      expect(await page(0n, 2n ** 256n - 1n)).to.deep.equal([
        [8n, ""],
        [7n, FULL.name],
      ]);
      expect(await page(1n, 1n)).to.deep.equal([[7n, FULL.name]]);
      expect(await page(0n, 1n)).to.deep.equal([[8n, ""]]);
      for (const from of [2n, 2n ** 256n - 1n]) expect(await page(from, 5n)).to.deep.equal([]);
    });
  });
});
