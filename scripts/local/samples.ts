import type { Address } from "viem";
import type { RecordChanges } from "@ans/client";

/** A name that is there from the start, and the account of the node that owns it. */
export type Sample = {
  name: string;
  owner: Address;
  years: number;
  primary: boolean;
  records: RecordChanges;
  /** The seat of the service provider that the fee is shared with; none unless given. */
  seat?: number;
};

const alice = "0xBcd4042DE499D14e55001CcbB24a551F3b954096";
const bob = "0x71bE63f3384f5fb98995898A86B02Fb2426c5788";
const carol = "0xFABB0ac9d68B0B445fB7357272Ff202C5651694a";
const dave = "0x1CBd3b2770909D4e10f157cABC84C7264073C9Ec";

/** Names as people have them: several coins, texts, other scripts. The coins' addresses are published test vectors. */
export const samples: Sample[] = [
  {
    name: "alice.dim",
    owner: alice,
    years: 2,
    primary: true,
    seat: 1,
    records: {
      texts: {
        url: "https://alice.example",
        description: "The first name of this chain",
        email: "alice@alice.example",
      },
      addresses: {
        btc: "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
        eos: "EOS6MRyAjQq8ud7hVNYcfnVPJqcVpscN5So8BhtHuGYqET5GDW5CV",
        sol: "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA",
      },
    },
  },
  {
    name: "bob.dim",
    owner: bob,
    years: 1,
    primary: true,
    records: { addresses: { btc: "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0" } },
  },
  { name: "你好世界.dim", owner: carol, years: 1, primary: true, records: { texts: { description: "你好,世界" } } },
  { name: "🚀🚀🚀.dim", owner: dave, years: 1, primary: true, records: { texts: { url: "https://rocket.example" } } },
];

/** A name below one of the samples, made by its owner. */
export const sampleSubname = { name: "bob.alice.dim", parentOwner: alice, owner: bob } as const;

/** Accounts with DIMT and without a name, for whoever tries the system. */
export const freeAccounts: Address[] = [
  "0x14dC79964da2C08b23698B3D3cc7Ca32193d9955",
  "0x23618e81E3f5cdF7f54C3d65f7FBc0aBf5B21E8f",
  "0xa0Ee7A142d267C1f36714E4a8F75612F20a79720",
];

/** A name that becomes a zone once there are gateways, see {@link sampleZone}. */
export const zoneSample: Sample = { name: "acme.dim", owner: carol, years: 1, primary: false, records: {} };

/** The zone, and a name below it that lives off-chain: its records are signed, and kept by gateways. */
export const sampleZone = {
  zone: zoneSample.name,
  zoneOwner: zoneSample.owner,
  name: "bob.acme.dim",
  owner: bob,
  texts: { url: "https://bob.example", description: "This name was never on chain" },
  bitcoin: "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
} as const;
