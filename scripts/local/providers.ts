import { parseEther, type Address } from "viem";

/** A service provider that is there from the start, and the accounts of the node that own and operate its seat. */
export type Provider = {
  name: string;
  owner: Address;
  operator: Address;
  /** In basis points. */
  commission: number;
};

/** What each seat freezes: the least there is, 5,000,000 DIMT. */
export const seatStake = parseEther("5000000");

/** What others may delegate to each seat. */
export const delegationCap = parseEther("50000000");

/** The seats from 1 on, in this order. Four are enough to watch each other's gateways. */
export const providers: Provider[] = [
  {
    name: "Northwind",
    owner: "0xdF3e18d64BC6A983f673Ab319CCaE4f1a57C7097",
    operator: "0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC",
    commission: 0,
  },
  {
    name: "Eastwind",
    owner: "0xcd3B766CCDd6AE721141F452C550Ca635964ce71",
    operator: "0x9965507D1a55bcC2695C58ba16FB37d819B0A4dc",
    commission: 500,
  },
  {
    name: "Southwind",
    owner: "0x2546BcD3c84621e976D8185a91A922aE77ECEc30",
    operator: "0x976EA74026E726554dB657fA54763abd0C3a0aa9",
    commission: 1000,
  },
  {
    name: "Westwind",
    owner: "0xbDA5747bFD65F08deb54cb465eB87D40e51B197E",
    operator: "0xdD2FD4581271e230360230F9337D5c0430Bf44C0",
    commission: 2000,
  },
];

/** Where a provider would answer. Nobody runs these gateways; see runGateways.ts for those that run. */
export function gatewaysOf({ name }: Provider): string[] {
  const host = `${name.toLowerCase()}.example`;
  return [`https://${host}/{sender}/{data}.json`, `https://backup.${host}/{sender}/{data}.json`];
}

/** Who has lent DIMT to which seat from the start. */
export const delegations: { delegator: Address; seat: number; amount: bigint }[] = [
  { delegator: "0xBcd4042DE499D14e55001CcbB24a551F3b954096", seat: 1, amount: parseEther("20000") },
  { delegator: "0xBcd4042DE499D14e55001CcbB24a551F3b954096", seat: 2, amount: parseEther("10000") },
  { delegator: "0x71bE63f3384f5fb98995898A86B02Fb2426c5788", seat: 3, amount: parseEther("15000") },
];
