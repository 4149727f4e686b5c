import { type AnsContext, type Pending, type Registered, whois } from "../../src/index.ts";
import type { Connection } from "../chain/connect.ts";
import type { Globals } from "../chain/globals.ts";
import { begin } from "./begin.ts";
import { finish } from "./finish.ts";
import { landed } from "./landed.ts";
import type { Order } from "./Order.ts";
import { loadPending, removePending } from "./pendingFolder.ts";
import { pendingState } from "./pendingState.ts";
import { resume } from "./resume.ts";

/** A name that is registered now; without its price and transaction where an earlier run was stopped just after it. */
export type Done = Omit<Registered, "price" | "sent"> & Partial<Pick<Registered, "price" | "sent">>;

/** Registers a name, or finishes a registration that an earlier run began. */
export async function registerName(connection: Connection, globals: Globals, order: Order): Promise<Done> {
  const { ans } = connection;
  const key = { chainId: ans.chainId, registrar: ans.addresses.NameRegistrar, name: order.name };
  const kept = order.restart ? undefined : await loadPending(key);
  if (kept !== undefined && (await isFinished(ans, kept))) {
    await removePending(kept);
    return await asRegistered(ans, kept);
  }
  const ready =
    kept === undefined ? await begin(connection, globals, order) : await resume(connection, globals, order, kept);
  try {
    return await finish(ready.ans, ready.pending);
  } catch (error) {
    // Another run of the command may have been quicker, for the same registration.
    if (!(await isFinished(ans, ready.pending).catch(() => false))) throw error;
    await removePending(ready.pending);
    return await asRegistered(ans, ready.pending);
  }
}

async function isFinished(ans: AnsContext, kept: Pending): Promise<boolean> {
  await landed(ans, kept.registerHash);
  return (await pendingState(ans, kept)).state === "registered";
}

async function asRegistered(ans: AnsContext, { name, registration }: Pending): Promise<Done> {
  const { node, expiry, seat } = await whois(ans, { name });
  return { name, node, owner: registration.owner, expiry: expiry ?? 0, seat };
}
