import type { Signer } from "ethers";
import { dnsEncode, id, Interface, MaxUint256, namehash, parseEther } from "ethers";
import { network } from "hardhat";

import { signPermit } from "../../test/helpers/permit.ts";
import { deploySystem } from "../../test/helpers/system.ts";
import { measureOffchainGas } from "./offchain.ts";
import { used } from "./used.ts";

export type GasRow = { operation: string; gas: number };

const seat = 1n;
const maxPrice = parseEther("1000");
const day = 86_400;

const text = (length: number) => "https://alice.example/about/me/".repeat(10).slice(0, length);

/**
 * Measures every operation on a fresh chain whose dates, keys and secrets are always the same, so that two runs agree
 * to the unit. Names have 8 to 10 characters, one year is bought, and the chosen seat has been credited before.
 */
export async function measureGas(): Promise<GasRow[]> {
  const { ethers, networkHelpers } = await network.create({
    network: "default",
    override: { initialDate: new Date("2027-01-01T00:00:00Z") },
  });
  const system = await deploySystem(ethers);
  const [, , , , , , , , , , , , newcomer, second, third] = await ethers.getSigners();
  const { alice, bob, carol, dave, dimt, registrar, registry, resolver, reverse, universal } = system;
  await system.seats.set(seat, system.treasury, true);
  for (const person of [newcomer, second, third]) {
    await dimt.connect(system.treasury).transfer(person, parseEther("10000"));
  }
  const rows: GasRow[] = [];
  const note = (operation: string, gas: number) => void rows.push({ operation, gas });

  const ask = (label: string, owner: { address: string }, change: Record<string, unknown> = {}) => ({
    label,
    owner: owner.address,
    secret: id(`secret of ${label}`),
    resolver: "0x0000000000000000000000000000000000000000",
    seat,
    resolvesToOwner: false,
    primary: false,
    records: [],
    ...change,
  });
  type Ask = ReturnType<typeof ask>;
  const commit = async (person: Signer, asked: Ask) => {
    const gas = await used(registrar.connect(person).commit(await registrar.commitmentOf(asked)));
    await networkHelpers.time.increase(day / 24);
    return gas;
  };
  const register = async (person: Signer, asked: Ask) => {
    await commit(person, asked);
    return used(registrar.connect(person).register(asked, 1, maxPrice));
  };
  const permitFor = async (person: typeof alice, value: bigint) => await signPermit(dimt, person, registrar, value);

  // Everything that is paid for the first time is paid here: the seat's account, the router's balance.
  await register(alice, ask("firstname", alice));
  await register(carol, ask("carolname", carol));
  for (const person of [newcomer, second]) {
    await dimt.connect(person).getFunction("approve")(registrar, MaxUint256);
  }

  const plain = ask("newcomers", newcomer);
  const commitGas = await commit(newcomer, plain);
  const registerGas = await used(registrar.connect(newcomer).register(plain, 1, maxPrice));
  note("commit", commitGas);
  note("register", registerGas);

  const whole = ask("secondone", second, { resolvesToOwner: true, primary: true });
  const wholeCommit = await commit(second, whole);
  const wholeRegister = await used(registrar.connect(second).register(whole, 1, maxPrice));
  note("register+addr+primary", wholeRegister);
  note("journey", wholeCommit + wholeRegister);

  const price = parseEther("16");
  const permitted = ask("thirdname", third);
  await commit(third, permitted);
  const first = await used(
    registrar.connect(third).registerWithPermit(permitted, 1, maxPrice, await permitFor(third, price)),
  );
  note("permit first", first - registerGas);
  const again = ask("thirdagain", third);
  await commit(third, again);
  const later = await used(
    registrar.connect(third).registerWithPermit(again, 1, maxPrice, await permitFor(third, price)),
  );
  const approved = ask("newsecond", newcomer);
  note("permit again", later - (await register(newcomer, approved)));

  // The next year of all these names begins in the same period, in which the first to be paid costs more.
  note("renew, first of a month", await used(registrar.connect(alice).renew("firstname", 1, maxPrice)));
  note("renew", await used(registrar.connect(newcomer).renew("newcomers", 1, maxPrice)));

  const node = namehash("firstname.dim");
  note("setAddr", await used(resolver.connect(alice)["setAddr(bytes32,address)"](node, bob)));
  note("setAddr overwrite", await used(resolver.connect(alice)["setAddr(bytes32,address)"](node, dave)));
  note("setText 32", await used(resolver.connect(alice).setText(node, "url", text(32))));
  note("setText 300", await used(resolver.connect(alice).setText(node, "description", text(300))));
  note("setPrimary", await used(reverse.connect(alice).setName("firstname.dim")));
  const subname = (label: string, owner: Signer) =>
    used(registry.connect(alice).createSubname(node, label, owner, 0, ethers.ZeroAddress, false));
  note("subname", await subname("payments", alice));
  note("subname to a first owner", await subname("payroll", bob));

  const call = new Interface(["function addr(bytes32) view returns (address)"]).encodeFunctionData("addr", [node]);
  const wire = dnsEncode("firstname.dim");
  note("resolve", Number(await universal.resolve.estimateGas(wire, call)));

  const toOwner = registry.connect(alice).transferFrom(alice, carol, BigInt(node));
  note("transfer", await used(toOwner));
  const toFirst = registry.connect(carol).transferFrom(carol, dave, BigInt(node));
  note("transfer to a first owner", await used(toFirst));
  return [...rows, ...(await measureOffchainGas())];
}
