import {
  advanceHandover,
  createSubname,
  delegate,
  handoverStatus,
  parseCall,
  propose,
  type RecordChanges,
  undelegate,
  write,
} from "@ans/client";
import { parseEther, type PrivateKeyAccount } from "viem";

import { newSeat, ownerOf } from "./provider.ts";
import { registered } from "./registered.ts";
import { distributor, stack } from "./stack.ts";

/** Somebody who has something on every page of the app. */
export type Persona = { account: PrivateKeyAccount; names: string[]; proposal: bigint };

/** A picture of sixteen pixels, as an avatar in a record. */
const picture =
  "data:image/svg+xml," +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path fill="#e0a030" d="M0 0h4v4H0z"/><path fill="#402000" d="M0 1h4v1H0zm0 2h4v1H0z"/></svg>',
  );

/** Gives the owner of seat 2 names with records, a delegation, something that unbonds, and a proposal to vote on. */
export async function persona(): Promise<Persona> {
  const { as, pass, person } = await stack();
  const account = ownerOf(2);
  const ans = as(account);
  const records: RecordChanges = {
    texts: {
      avatar: picture,
      url: "https://alice.example",
      description: "A person who keeps bees",
      email: "alice@alice.example",
    },
    addresses: { btc: "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", eth: account.address },
  };
  await write(as(distributor), "DIMToken", "transfer", [account.address, parseEther("2000")]);
  const names = await registered(account, 3, { records });
  await createSubname(ans, { name: `bees.${names[0] ?? ""}`, owner: (await person()).address });
  const { seat } = await newSeat();
  await newSeat();
  await delegate(ans, { seat, amount: parseEther("600") });
  await undelegate(ans, { seat, amount: parseEther("250") });
  await pass(120);
  if ((await handoverStatus(ans)).stage === "foundation") await advanceHandover(ans);
  const { id } = await propose(ans, {
    description: `Free station.dim\n\nNobody needs it reserved, and ${names[1] ?? ""} would like it.`,
    calls: [parseCall(ans, "NameRegistrar.setReserved([station], false)")],
  });
  await pass(11);
  return { account, names, proposal: id };
}
