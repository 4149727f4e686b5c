import { id, type Interface, Wallet, ZeroHash } from "ethers";

import type { Action } from "./actions.ts";
import type { Name } from "./world.ts";

/** What names stand for on a chain. */
export type Book = {
  custody: Interface;
  votes: Interface;
  addressOf: (name: Name) => string;
  /** The proof that `key` is in the hands of `owner`. */
  proofOf: (key: Name, owner: Name) => string;
};

/** A call to the custody, or to the contract of the votes. */
export type Call = { to: "custody" | "votes"; data: string };

const noPermit = { value: 0n, deadline: 0n, v: 0, r: ZeroHash, s: ZeroHash };

/** The operator key of a name. */
export const walletOf = (key: Name) => new Wallet(id(key));

function argumentsOf(action: Action, { addressOf, proofOf }: Book): unknown[] {
  // A key is proven by its signature for who calls; one for somebody else proves nothing.
  const proof = (key: Name, proven: boolean) => proofOf(key, proven ? action.by : `not ${action.by}`);
  switch (action.does) {
    case "join": {
      const { key, payout, commission, delegationCap, self, proven } = action.terms;
      const keyProof = proof(key, proven);
      return [{ key: addressOf(key), payout: addressOf(payout), commission, delegationCap, self, keyProof }, noPermit];
    }
    case "topUp":
      return [action.seat, action.amount, noPermit];
    case "decreaseSelf":
    case "undelegateStake":
      return [action.seat, action.amount];
    case "rotateKey":
      return [action.seat, addressOf(action.key), proof(action.key, action.proven)];
    case "setPayout":
    case "offerSeat":
      return [action.seat, addressOf(action.to)];
    case "setCommission":
      return [action.seat, action.commission];
    case "setDelegationCap":
      return [action.seat, action.cap];
    case "delegateStake":
      return [action.seat, action.amount, action.maxCommission, noPermit];
    case "redelegateStake":
      return [action.seat, action.to, action.amount, action.maxCommission];
    case "withdrawStake":
      return [action.seat, action.requests];
    case "compound":
    case "claimDelegation":
      return [action.seat, addressOf(action.who)];
    case "setAutoCompound":
      return [action.enabled];
    case "claimMany":
      return [action.seats];
    case "setRewardRecipient":
    case "delegateVotes":
      return [addressOf(action.to)];
    case "fundReserve":
      return [action.amount];
    case "slash":
      return [action.seat, action.bps, action.jailFor, addressOf(action.reporter), id(action.fault)];
    case "releaseSlash":
    case "revertSlash":
    case "holdSlash":
      return [id(action.fault)];
    case "setParameters":
      return [action.parameters];
    case "scheduleModule":
      return [addressOf(action.module), action.rights];
    case "pauseEntries":
    case "unpauseEntries":
      return [];
    default:
      return [action.seat];
  }
}

/** The call that an action is. */
export function encode(action: Action, book: Book): Call {
  const values = argumentsOf(action, book);
  if (action.does === "delegateVotes") return { to: "votes", data: book.votes.encodeFunctionData("delegate", values) };
  return { to: "custody", data: book.custody.encodeFunctionData(action.does, values) };
}
