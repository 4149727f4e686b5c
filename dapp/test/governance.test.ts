import { getProposal, handoverStatus, listProposals, read, vote } from "@ans/client";
import { expect } from "chai";

import { newSeat, ownerOf, visitor } from "./helpers/provider.ts";
import { stack } from "./helpers/stack.ts";
import { expectAccessible, type Visit } from "./helpers/visit.ts";

const call = "NameRegistrar.setReserved([station], false)";

describe("Governance in the browser", function () {
  this.timeout(240_000);
  let open: Visit | undefined;

  before(async () => void (await stack()));
  afterEach(async () => {
    const complaints = open?.complaints ?? [];
    await open?.end();
    open = undefined;
    expect(complaints).to.deep.equal([]);
  });

  it("goes from the hand-over through a vote to what was voted on", async () => {
    const { as, pass } = await stack();
    const ans = as(ownerOf(1));
    const more = [(await newSeat()).owner, (await newSeat()).owner];
    await pass(120);
    const made = await visitor("/governance", ownerOf(1));
    open = made;
    const { page } = made;
    await page.getByText("You have 1 vote.").waitFor();
    if ((await handoverStatus(ans)).stage === "foundation") {
      await page.getByRole("button", { name: "Take the step" }).click();
      await page.getByText("The foundation and the service providers both propose").waitFor();
    }

    await page.getByRole("link", { name: "Propose something" }).click();
    await page.getByLabel("Title").fill("Free station.dim");
    await page.getByLabel("Why", { exact: true }).fill("Nobody needs it reserved.");
    const calls = page.getByLabel("Calls, one a line");
    await calls.fill("NameRegistrar.setReserved([station])");
    await page.getByText("is no call that can be proposed").waitFor();
    const submit = page.getByRole("button", { name: "Propose it" });
    expect(await submit.isDisabled()).to.equal(true);
    await calls.fill(call);
    await page.getByRole("listitem").getByText(call).waitFor();
    await expectAccessible(page, "the form to propose");
    await submit.click();
    await page.getByRole("heading", { name: "Free station.dim" }).waitFor();
    await page.getByText(call).waitFor();
    await page.getByText("Whoever has a vote then may vote.").waitFor();

    const [{ id } = { id: 0n }] = await listProposals(ans, { count: 1 });
    await pass(11);
    await page.reload();
    await page.getByText("You had 1 vote when the vote began.").waitFor();
    await page.getByLabel("For", { exact: true }).check();
    await page.getByLabel(/^Why/).fill("Names should be free.");
    await expectAccessible(page, "a vote that is on");
    await page.getByRole("button", { name: "Vote", exact: true }).click();
    await page.getByText("You have voted. A vote cannot be changed.").waitFor();
    await page.getByRole("listitem").getByText("Names should be free.").waitFor();
    expect((await getProposal(ans, { id })).votes).to.deep.equal({ for: 1n, against: 0n, abstain: 0n });
    await made.end();

    // Another provider, by the keyboard alone.
    const second = await visitor(`/governance/${id}`, ownerOf(2));
    await second.page.getByLabel("For", { exact: true }).focus();
    await second.page.keyboard.press("Space");
    await second.page.keyboard.press("Tab");
    await second.page.keyboard.press("Tab");
    await second.page.keyboard.press("Enter");
    await second.page.getByText("You have voted.").waitFor();
    await second.end();
    // As many more as the quorum needs, however many seats other tests have taken.
    for (const owner of [ownerOf(3), ownerOf(4), ...more]) await vote(as(owner), { id, support: "for" });

    // Whoever has no seat has no vote, but may carry out what was voted on.
    const other = await visitor(`/governance/${id}`);
    open = other;
    await other.page.getByText("You had no vote when the vote began").waitFor();
    await pass(3700);
    await other.page.reload();
    await other.page.getByRole("button", { name: "Put it into the timelock" }).click();
    await other.page.getByRole("button", { name: /^Carry it out in 1 minute/ }).waitFor();
    await expectAccessible(other.page, "a proposal in the timelock");
    expect(await read(ans, "NameRegistrar", "isReserved", ["station"])).to.equal(true);
    await pass(130);
    await other.page.reload();
    await other.page.getByRole("button", { name: "Carry it out", exact: true }).click();
    await other.page.getByText("carried out", { exact: true }).waitFor();
    expect(await read(ans, "NameRegistrar", "isReserved", ["station"])).to.equal(false);
    expect((await getProposal(ans, { id })).state).to.equal("executed");
  });

  it("says why somebody cannot propose, and lends votes", async () => {
    const { as, person } = await stack();
    const made = await visitor("/governance/propose");
    open = made;
    await made.page.getByText("A proposal needs 1 votes, and you have 0.").waitFor();
    await made.end();

    const friend = await person();
    const owner = await visitor("/governance", ownerOf(4));
    open = owner;
    await owner.page.getByLabel("Lend your votes to").fill(friend.address);
    await owner.page.getByRole("button", { name: "Lend my votes" }).click();
    await owner.page.getByText(`Their votes are lent to ${friend.address}.`).waitFor();
    expect(await read(as(friend), "SeatVotes", "getVotes", [friend.address])).to.equal(1n);
    await owner.page.getByRole("button", { name: "Vote myself again" }).click();
    await owner.page.getByText("You have 1 vote.").waitFor();
  });

  it("says that there is no such proposal", async () => {
    const made = await visitor("/governance/5");
    open = made;
    await made.page.getByRole("alert").getByText("There is no proposal 5.").waitFor();
  });
});
