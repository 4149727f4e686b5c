import { type Address, type Hex, isAddressEqual } from "viem";
import { parseAccount } from "viem/accounts";

import { type AnsContext, prepareRegistration, type RecordChanges, type Registration } from "../../src/index.ts";
import { UsageError } from "../terminal/errors.ts";
import type { Order } from "./Order.ts";

/**
 * The registration that an order asks for.
 *
 * @param payer Who owns the name unless the order says otherwise.
 * @param secret A random one unless given.
 */
export function registrationOf(ans: AnsContext, order: Order, payer: Address, secret?: Hex): Registration {
  const { name, owner = payer, address, primary, seat } = order;
  const isOwners = address === undefined || (address !== false && isAddressEqual(address, owner));
  const records = address === undefined || address === false || isOwners ? order.records : withEth(order, address);
  if (primary) checkPrimary({ name, owner, payer, isOwners: isOwners && ethOf(order.records) === undefined });
  return prepareRegistration(
    { ...ans, account: parseAccount(payer) },
    { name, owner, primary, seat, records, secret, ...(isOwners ? {} : { resolvesToOwner: false }) },
  );
}

function withEth({ records }: Order, address: Address): RecordChanges {
  if (ethOf(records) !== undefined) {
    throw new UsageError("--address and --addr ETH=... both give the ETH address: leave one of them out.");
  }
  return { ...records, addresses: { ...records.addresses, eth: address } };
}

function ethOf({ addresses }: RecordChanges): string | null | undefined {
  return addresses?.["eth"] ?? addresses?.["60"];
}

/** Only the owner, by registering the name itself, makes it its primary name; and only a name that leads back counts. */
function checkPrimary(asked: { name: string; owner: Address; payer: Address; isOwners: boolean }): void {
  const { name, owner, payer, isOwners } = asked;
  if (!isAddressEqual(owner, payer)) throw notByOwner(name, owner);
  if (isOwners) return;
  throw new UsageError(`--primary needs ${name} to resolve to its owner ${owner}: give no other ETH address.`);
}

/** What to say when somebody else than the owner would register a name as primary. */
export function notByOwner(name: string, owner: Address): UsageError {
  return new UsageError(
    `Only its owner ${owner} can make ${name} its primary name: leave out --primary, or pay with --account ${owner}.`,
  );
}
