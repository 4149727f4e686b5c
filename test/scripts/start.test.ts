import { feeRouterAbi, recordDutyAbi, seatProfilesAbi, serviceProvidersAbi } from "@ans/client";
import { expect } from "chai";
import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { createPublicClient, getContract, http, parseAbi, parseEther, type Abi } from "viem";
import { normalize } from "viem/ens";

import { readManifest } from "../../scripts/deployment/manifest.ts";
import { delegations, providers } from "../../scripts/local/providers.ts";
import { servingSeats } from "../../scripts/local/runGateways.ts";
import { samples, sampleSubname, sampleZone, freeAccounts } from "../../scripts/local/samples.ts";
import { endGroup, launch, leftovers, runs, scratchFolder, type Program } from "../helpers/processes.ts";

const ready = /ANS is ready: (http:\/\/127\.0\.0\.1:(\d+)), chain 31337/;
const balanceAbi = parseAbi(["function balanceOf(address) view returns (uint256)"]);

describe("scripts/start.ts", function () {
  this.timeout(400_000);

  let folder: string;
  let remove: () => void;
  const programs: Program[] = [];

  beforeEach(() => ({ folder, remove } = scratchFolder()));
  afterEach(async () => {
    for (const program of programs.splice(0)) await endGroup(program);
    remove();
  });

  const records = () => join(folder, "deployments", "chain-31337");
  function start(...options: string[]): Program {
    const program = launch(["node", "scripts/start.ts", "--port", "0", ...options], { ANS_RECORDS: folder });
    programs.push(program);
    return program;
  }

  it("brings up a chain with names that a stock client resolves, and says what to type next", async () => {
    const program = start();
    const [, url] = await program.says(ready);
    await program.says(/npx ans whois alice\.dim/);
    const { contracts } = readManifest(records());
    const chain = createPublicClient({ transport: http(url) });
    const universalResolverAddress = contracts.UniversalResolver.address;
    for (const { name, owner, records } of [...samples, { ...sampleSubname, records: {} }]) {
      const resolved = await chain.getEnsAddress({ name: normalize(name), universalResolverAddress });
      expect(resolved, name).to.equal(owner);
      for (const [key, value] of Object.entries(records.texts ?? {})) {
        const text = await chain.getEnsText({ name: normalize(name), key, universalResolverAddress });
        expect(text, `${key} of ${name}`).to.equal(value);
      }
    }
    const offchain = await chain.getEnsAddress({ name: sampleZone.name, universalResolverAddress });
    expect(offchain, sampleZone.name).to.equal(sampleZone.owner);
    for (const { name, owner } of samples) {
      const primary = await chain.getEnsName({ address: owner, universalResolverAddress });
      expect(primary).to.equal(name);
    }
    for (const account of freeAccounts) {
      const { address } = contracts.DIMToken;
      const purse = await chain.readContract({ address, abi: balanceAbi, functionName: "balanceOf", args: [account] });
      expect(purse).to.equal(100_000n * 10n ** 18n);
    }
    const { timestamp } = await chain.getBlock();
    expect(Number(timestamp), "the chain's clock goes with the wall's").to.be.at.most(Date.now() / 1000 + 1);
    expect(program.said()).to.include(`npx ans register yourname --years 2 --account ${freeAccounts[0]} --rpc ${url}`);
  });

  it("brings up service providers with delegations, a name paid through a seat, and the commands to try them", async () => {
    const program = start();
    const [, url] = await program.says(ready);
    await program.says(/npx ans delegate 1 1000/);
    const { contracts } = readManifest(records());
    const client = createPublicClient({ transport: http(url) });
    const of = <const A extends Abi>(name: string, abi: A) =>
      getContract({ address: contracts[name].address, abi, client });
    const custody = of("ServiceProviders", serviceProvidersAbi);
    expect(await custody.read.activeCount()).to.equal(BigInt(providers.length));
    const { timestamp } = await client.getBlock();
    for (const [i, { name, owner, operator, commission }] of providers.entries()) {
      const seat = i + 1;
      const entry = await of("SeatProfiles", seatProfilesAbi).read.entryOf([seat]);
      expect(entry).to.include({ seat, owner, key: operator });
      expect(entry.profile.name).to.equal(name);
      expect(entry.profile.gateways).to.have.length(servingSeats.includes(entry.seat) ? 1 : 2);
      const { lease, ...terms } = await custody.read.seatOf([seat]);
      expect(terms.commission).to.equal(commission);
      expect(BigInt(lease) > timestamp, `the lease of ${name}`).to.equal(true);
      expect(program.said()).to.include(`${owner}  ${seat} ${name}, ${commission / 100} % commission`);
    }
    for (const { delegator, seat, amount } of delegations) {
      expect(await custody.read.delegationOf([seat, delegator])).to.equal(amount);
    }
    expect(new Set(delegations.map(({ delegator }) => delegator)).size).to.equal(2);

    // Two years of alice.dim are 32 DIMT: 40 % of the first are the seat's, and those of the second wait.
    expect(await of("FeeRouter", feeRouterAbi).read.owedToSeat([1])).to.equal(parseEther("6.4"));
    const duty = of("RecordDuty", recordDutyAbi);
    const earned = await Promise.all(providers.map((_, i) => duty.read.owedTo([i + 1])));
    expect(earned.filter((share) => share > 0n)).to.have.length(1);
    expect(program.said()).to.include(`npx ans sp list --rpc ${url}`);
  });

  it("says which other port to take while it runs, and leaves no process behind after Ctrl-C", async () => {
    const program = start();
    const [, , port = ""] = await program.says(ready);
    const { code, output } = await runs(["node", "scripts/start.ts", "--port", port], { ANS_RECORDS: folder });
    expect(output).to.equal(
      `A chain is already running on port ${port}: end it, or take another port with \`npm start -- --port ${Number(port) + 1}\`.\n`,
    );
    expect(code).to.equal(1);

    process.kill(program.child.pid!, "SIGINT");
    expect(await program.ended).to.equal(0);
    expect(leftovers(program)).to.equal(false);
  });

  for (const signal of ["SIGTERM", "SIGHUP"] as const) {
    it(`leaves no process behind after ${signal} while it deploys`, async () => {
      const program = start();
      await program.says(/Deploying/);
      process.kill(program.child.pid!, signal);
      expect(await program.ended).to.equal(0);
      expect(leftovers(program)).to.equal(false);
    });
  }

  it("ends when whoever started it is gone", async () => {
    const command = "node scripts/start.ts --port 0; true";
    const shell = launch(["sh", "-c", command], { ANS_RECORDS: folder });
    programs.push(shell);
    const [, url] = await shell.says(ready);
    process.kill(shell.child.pid!, "SIGKILL");
    await shell.ended; // Its output is open until the last process of the group has ended.
    const answers = await fetch(url).then(
      () => true,
      () => false,
    );
    expect(answers).to.equal(false);
  });

  it("starts clean after a run that was killed half-way", async () => {
    const killed = start();
    await killed.says(/Deploying/);
    await new Promise<void>((resolve) => {
      const poll = setInterval(() => {
        if (!existsSync(join(records(), "journal.jsonl"))) return;
        clearInterval(poll);
        resolve();
      }, 5);
    });
    await endGroup(killed);

    const program = start();
    await program.says(ready);
    expect(program.said()).to.include("Removed the records of an earlier local chain that is gone.");
  });

  it("says so when another program has the port", async () => {
    const other = createServer((socket) => socket.end("no chain"));
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const address = other.address();
    const port = typeof address === "object" ? `${address?.port}` : "";
    const { code, output } = await runs(["node", "scripts/start.ts", "--port", port], { ANS_RECORDS: folder });
    other.close();
    expect(output).to.match(new RegExp(`^Another program listens on port ${port}: end it, or take another`));
    expect(code).to.equal(1);
  });

  it("refuses a port that is none", async () => {
    const { code, output } = await runs(["node", "scripts/start.ts", "--port", "eighty"]);
    expect(output).to.equal("eighty is no port: give a number from 1 to 65535, as --port 9545.\n");
    expect(code).to.equal(1);
  });

  it("says what to do where the compiler is missing", async () => {
    const modules = join(folder, "node_modules");
    mkdirSync(modules);
    for (const name of readdirSync("node_modules")) {
      if (name !== "solc") symlinkSync(join(process.cwd(), "node_modules", name), join(modules, name));
    }
    cpSync("scripts", join(folder, "scripts"), { recursive: true });
    cpSync("package.json", join(folder, "package.json"));
    const { code, output } = await runs(["node", "scripts/start.ts", "--port", "0"], {}, folder);
    expect(output).to.match(/^The Solidity compiler is missing: run /m);
    expect(code).to.equal(1);
  });
});
