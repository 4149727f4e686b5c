import { expect } from "chai";
import { zeroAddress } from "viem";

import { complaint } from "../helpers/answers.ts";
import { type RefusalWorld, startRefusalWorld } from "../helpers/refusalWorld.ts";

/** What is typed (or what is, given the world), how the command ends, and what the sentence says. */
type Refusal = [title: string, words: string[] | ((world: RefusalWorld) => string[]), exitCode: 1 | 2, says: RegExp];

const bitcoin = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4";
const wrongChecksum = "0x23618E81E3f5cdF7f54C3d65f7FBc0aBf5B21E8f";

const commandLines: Refusal[] = [
  [
    "an unknown command",
    ["regster", "alice"],
    2,
    /^Unknown command 'regster' \(did you mean register\?\): see `ans --help`\.$/,
  ],
  ["an unknown subcommand", ["account", "sell"], 2, /^Unknown command 'sell' .*: see `ans account --help`\.$/],
  ["an unknown option", ["price", "alice", "--yeers", "2"], 2, /^Unknown option '--yeers' \(did you mean --years\?\)/],
  ["a missing argument", ["transfer", "alice"], 2, /^Missing required argument 'to': see `ans transfer --help`\.$/],
  ["an argument too many", ["whois", "alice", "bob"], 2, /^Too many arguments/],
  ["an option without its value", ["price", "alice", "--years"], 2, /argument missing/],
  [
    "0 years",
    ["price", "alice", "--years", "0"],
    2,
    /^--years 0 makes no sense: give a whole number of years, 1 or more\.$/,
  ],
  ["-1 years", ["register", "alice", "--years", "-1"], 2, /^--years -1 makes no sense/],
  ["1.5 years", ["renew", "taken", "--years", "1.5"], 2, /^--years 1\.5 makes no sense/],
  ["a number of years that is none", ["register", "alice", "--years", "abc"], 2, /^--years abc makes no sense/],
  ["101 years", ["register", "alice", "--years", "101"], 2, /give a whole number, from 1 to 100\.$/],
  [
    "a limit that is no amount",
    ["register", "alice", "--max-price", "a lot"],
    2,
    /^--max-price a lot is no amount: give a number of DIMT/,
  ],
  ["an address that is none", ["register", "alice", "--address", "0x12"], 2, /^--address 0x12 is no Ethereum address/],
  [
    "an address with a typing error",
    ["register", "alice", "--owner", wrongChecksum],
    2,
    /wrong checksum: check it for a typing error\.$/,
  ],
  ["a text without a key", ["set", "taken", "--text", "hello"], 2, /^--text hello is no pair: write it as --text url=/],
  [
    "a text given twice",
    ["set", "taken", "--text", "a=1", "--text", "a=2"],
    2,
    /^--text a is given twice: give it once\.$/,
  ],
  ["data that are no bytes", ["set", "taken", "--data", "a=xyz"], 2, /^--data a=xyz is not hexadecimal: write/],
  ["nothing to set", ["set", "taken"], 2, /^There is nothing to set: give a record/],
  ["a seat that is none", ["register", "alice", "--seat", "first"], 2, /^--seat first is no seat: give the number/],
  [
    "a date that is none",
    ["subname", "extend", "free.taken.dim", "--until", "soon"],
    2,
    /^--until soon is no date: write it as/,
  ],
  ["no primary name and none to clear", ["primary"], 2, /^Say which name is to be primary, or give --clear/],
];

const names: Refusal[] = [
  ["an empty name", ["price", ""], 2, /it is empty; give a name such as alice\.dim\.$/],
  ["an empty label", ["price", "a..dim"], 2, /cannot be a name: .*empty/],
  ["another ending", ["price", "alice.eth"], 2, /^"alice\.eth" cannot be a name: it does not end in \.dim/],
  ["a subname where a name is wanted", ["register", "bob.alice.dim"], 2, /it is a subname of alice\.dim/],
  ["a space", ["price", "a b"], 2, /disallowed character/],
  ["an invisible character", ["register", "ali\u202ece"], 2, /cannot be a name: .*202E/],
  ["letters of two scripts", ["register", "раypal"], 2, /cannot be a name: /],
  ["an emoji that is torn apart", ["register", "x\u200dy"], 2, /cannot be a name: /],
  ["hyphens where only machines put them", ["register", "ab--cd"], 2, /cannot be a name: /],
  ["an underscore inside", ["register", "a_b"], 2, /cannot be a name: /],
  [
    "an Ethereum address as a name",
    ["register", `0x${"ab".repeat(20)}`],
    2,
    /it is itself an address; choose another name\.$/,
  ],
  ["a Bitcoin address as a name", ["register", "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2"], 2, /it is itself an address/],
  ["a label longer than any client reads", ["register", "a".repeat(256)], 2, /has 256 bytes, and 255 are the most/],
  [
    "a reserved word",
    ["register", "admin"],
    1,
    /^admin\.dim is reserved: only governance can assign it; choose another name\.$/,
  ],
  [
    "a name that is taken",
    ["register", "taken"],
    1,
    /^taken\.dim is taken until .* UTC at the earliest; choose another name, or ask its owner\.$/,
  ],
  [
    "a name in its grace period",
    ["register", "late"],
    1,
    /^late\.dim has expired, but until .* UTC it can only be renewed: `ans renew late\.dim`, or choose another name\.$/,
  ],
];

const money: Refusal[] = [
  [
    "a purse without DIMT",
    ({ people }) => ["register", "alice", "--account", people.mallory],
    1,
    /has 0 DIMT but 16 DIMT are needed.*; send it that much, or pay fewer years\.$/,
  ],
  [
    "renewing without DIMT",
    ({ people }) => ["renew", "taken", "--account", people.mallory],
    1,
    /has 0 DIMT but 16 DIMT are needed/,
  ],
  [
    "no ETH for gas",
    ["register", "alice", "--account", "poor"],
    1,
    /has too little ETH to pay for the gas; send it some ETH and try again\.$/,
  ],
  [
    "a price above the limit",
    ({ people }) => ["register", "alice", "--years", "3", "--max-price", "40", "--account", people.dave],
    1,
    /^The price is 48 DIMT, above your limit of 40 DIMT; raise the limit, or pay fewer years\.$/,
  ],
  [
    "a renewal above the limit",
    ({ people }) => ["renew", "taken", "--max-price", "15.5", "--account", people.dave],
    1,
    /above your limit of 15\.5 DIMT/,
  ],
  [
    "a premium above the limit",
    ({ people }) => ["register", "gone", "--max-price", "16", "--account", people.dave],
    1,
    /above your limit of 16 DIMT/,
  ],
  [
    "a seat that does not serve",
    ({ people }) => ["register", "alice", "--seat", "7", "--account", people.dave],
    1,
    /^Seat 7 does not serve now: choose another seat, or leave out --seat\.$/,
  ],
];

const nodes: Refusal[] = [
  [
    "no node",
    ({ urls }) => ["price", "alice", "--rpc", urls.nobody],
    1,
    /^No Ethereum node answers at http.*: start one \(`npm start` in the repository\), or give --rpc URL\.$/,
  ],
  [
    "a node's address that is none",
    ["price", "alice", "--rpc", "localhost:8545"],
    2,
    /^--rpc localhost:8545 is no address of a node: give one such as/,
  ],
  [
    "a node that talks nonsense",
    ({ urls }) => ["price", "alice", "--rpc", urls.garbled],
    1,
    /^No Ethereum node answers at http/,
  ],
  [
    "a web page in place of a node",
    ({ urls }) => ["price", "alice", "--rpc", urls.html],
    1,
    /^No Ethereum node answers at http/,
  ],
  [
    "a node that is out of order",
    ({ urls }) => ["price", "alice", "--rpc", urls.failing],
    1,
    /HTTP status 503; try again, or use another node\.$/,
  ],
  [
    "a manifest that is not there",
    ({ files }) => ["price", "alice", "--manifest", files.missing],
    1,
    /missing cannot be read: give the path of a manifest\.json\.$/,
  ],
  [
    "a manifest that is no JSON",
    ({ files }) => ["price", "alice", "--manifest", files.notJson],
    1,
    /it is not JSON; use the file/,
  ],
  [
    "a manifest with a contract too few",
    ({ files }) => ["price", "alice", "--manifest", files.partialManifest],
    1,
    /UniversalResolver is missing/,
  ],
  [
    "the manifest of another chain",
    ({ files }) => ["price", "alice", "--manifest", files.otherChain],
    1,
    /is on chain 31337, but these names live on chain 1; use a node of that chain, or that chain's manifest\.$/,
  ],
  [
    "the manifest of a chain that was begun anew",
    ({ files }) => ["register", "alice", "--manifest", files.staleManifest],
    1,
    /^The manifest names NameRegistrar at 0x.*; deploy again, or use the manifest of this chain\.$/,
  ],
];

const accounts: Refusal[] = [
  [
    "an account that is not there",
    ["register", "alice", "--account", "nobody"],
    1,
    /^There is no account "nobody": see `ans account list`/,
  ],
  [
    "an address that nobody here can sign for",
    ["register", "alice", "--account", zeroAddress],
    1,
    /^Nobody here can sign for 0x0+: give --account the name or the file of its keystore\.$/,
  ],
  [
    "an account's address with a typing error",
    ["register", "alice", "--account", wrongChecksum],
    2,
    /^--account .* has a wrong checksum/,
  ],
  [
    "a keystore without a password",
    ["set", "taken", "--text", "a=b", "--account", "scanty"],
    2,
    /^The password of scanty is needed: give --password-file FILE, or run the command in a terminal\.$/,
  ],
  [
    "a wrong password",
    ({ files }) => ["set", "taken", "--text", "a=b", "--account", "scanty", "--password-file", files.wrongPassword],
    1,
    /^The password does not open .*scanty\.json: try another password\.$/,
  ],
  [
    "an empty password file",
    ({ files }) => ["set", "taken", "--text", "a=b", "--account", "scanty", "--password-file", files.emptyPassword],
    1,
    /is empty: write the password in its first line\.$/,
  ],
  [
    "a password file that is not there",
    ({ files }) => ["set", "taken", "--text", "a=b", "--account", "scanty", "--password-file", files.missing],
    1,
    /cannot be read: check its path and its mode\.$/,
  ],
  [
    "a keystore that is no JSON",
    ({ files }) => ["register", "alice", "--account", files.notJson],
    1,
    /is no keystore that can be used \(it is not JSON\): give a/,
  ],
  [
    "a keystore in parts",
    ({ files }) => ["register", "alice", "--account", files.brokenKeystore],
    1,
    /is no keystore that can be used \(it is not of version 3, or parts of it are missing\)/,
  ],
  [
    "a keystore with somebody else's address",
    ({ files }) => [
      "set",
      "taken",
      "--text",
      "a=b",
      "--account",
      files.swappedKeystore,
      "--password-file",
      files.password,
    ],
    1,
    /it is the key of 0x.*, not of 0x1111/,
  ],
  [
    "an account's name that is no file's",
    ({ files }) => ["account", "new", "../x", "--password-file", files.password],
    2,
    /cannot be an account's name: use up to 64 letters/,
  ],
];

const records: Refusal[] = [
  [
    "a coin that nobody knows",
    ["set", "taken", "--addr", "moo=1"],
    2,
    /^"moo" is no coin that is known here; give a name such as/,
  ],
  ["a coin that nobody knows, to resolve", ["resolve", "taken", "--coin", "moo"], 2, /^"moo" is no coin/],
  [
    "a Bitcoin address with a typing error",
    ["set", "taken", "--addr", `BTC=${bitcoin.slice(0, -1)}x`],
    2,
    /is no btc address; check it for a typing error\.$/,
  ],
  [
    "an Ethereum address with a typing error",
    ["set", "taken", "--addr", `ETH=${wrongChecksum}`],
    2,
    /is no eth address/,
  ],
  [
    "a content hash that is none",
    ["set", "taken", "--contenthash", "ipfs://hello"],
    2,
    /^The contenthash record is not usable: "ipfs:\/\/hello" is no ipfs address; check it and try again\.$/,
  ],
  [
    "a scheme of content that nobody knows",
    ["set", "taken", "--contenthash", "https://alice.example"],
    2,
    /starts with none of ipfs:\/\//,
  ],
  ["a DIM identity that is none", ["set", "taken", "--dim", "moki@nowhere"], 2, /is no DIM address/],
  [
    "two ETH addresses",
    ({ people }) => [
      "register",
      "alice",
      "--address",
      people.bob,
      "--addr",
      `eth=${people.dave}`,
      "--account",
      people.dave,
    ],
    2,
    /^--address and --addr ETH=\.\.\. both give the ETH address: leave one of them out\.$/,
  ],
  [
    "somebody else's primary name",
    ({ people }) => ["register", "alice", "--owner", people.bob, "--primary", "--account", people.dave],
    2,
    /^Only its owner 0x.* can make alice\.dim its primary name: leave out --primary, or pay with --account 0x/,
  ],
  [
    "a primary name that leads elsewhere",
    ({ people }) => ["register", "alice", "--address", people.bob, "--primary", "--account", people.dave],
    2,
    /^--primary needs alice\.dim to resolve to its owner/,
  ],
  [
    "a name that has no such address",
    ["resolve", "taken", "--coin", "sol"],
    1,
    /^taken\.dim has no SOL address: its owner can set one with `ans set taken\.dim --addr SOL=\.\.\.`\.$/,
  ],
  [
    "a name that nobody has",
    ["resolve", "nobody"],
    1,
    /^nobody\.dim is not registered, or has expired; check the spelling, or register it\.$/,
  ],
  [
    "the records of a name that has expired",
    ["records", "late"],
    1,
    /^late\.dim has expired: renew it with `ans renew late\.dim` until .* UTC\.$/,
  ],
  [
    "an address without a primary name",
    ({ people }) => ["resolve", people.mallory],
    1,
    /has no primary name: its owner can set one with `ans primary NAME`\.$/,
  ],
];

const owners: Refusal[] = [
  [
    "records of somebody else's name",
    ({ people }) => ["set", "taken", "--text", "a=b", "--account", people.bob],
    1,
    /may not change taken\.dim; use the account of its owner/,
  ],
  [
    "records of a name that has expired",
    ({ people }) => ["set", "late", "--text", "a=b", "--account", people.dave],
    1,
    /^late\.dim has expired: renew it with `ans renew late\.dim` until .* UTC\.$/,
  ],
  [
    "records of a name that nobody has",
    ({ people }) => ["set", "nobody", "--text", "a=b", "--account", people.dave],
    1,
    /^nobody\.dim is not registered/,
  ],
  [
    "to give away somebody else's name",
    ({ people }) => ["transfer", "taken", people.bob, "--account", people.bob],
    1,
    /may not change taken\.dim/,
  ],
  [
    "to give a name to nobody",
    ["transfer", "taken", zeroAddress],
    2,
    /^Nobody could ever use the name at the zero address: give the address of its new owner\.$/,
  ],
  ["to give a name to what is no address", ["transfer", "taken", "bob"], 2, /^The receiver bob is no Ethereum address/],
  [
    "to give away a name that has expired",
    ({ people }) => ["transfer", "late", people.bob],
    1,
    /^late\.dim has expired: renew it with `ans renew late\.dim` until .* UTC\.$/,
  ],
  [
    "to renew a name that nobody has",
    ({ people }) => ["renew", "nobody", "--account", people.dave],
    1,
    /^nobody\.dim cannot be renewed: .*; register it instead\.$/,
  ],
  [
    "to renew a name past its grace period",
    ({ people }) => ["renew", "taken", "gone", "--account", people.dave],
    1,
    /^gone\.dim cannot be renewed/,
  ],
  [
    "somebody else's name as primary",
    ({ people }) => ["primary", "taken", "--account", people.bob],
    1,
    /^taken\.dim does not resolve to 0x.*: first `ans set taken\.dim --addr ETH=0x/,
  ],
  [
    "a subname that is none",
    ["subname", "create", "taken.dim"],
    2,
    /it is no subname; give one such as bob\.taken\.dim\.$/,
  ],
  [
    "a subname of somebody else's name",
    ({ people }) => ["subname", "create", "x.taken.dim", "--account", people.bob],
    1,
    /may not change taken\.dim/,
  ],
  [
    "a subname that outlives its parent",
    ["subname", "create", "x.taken.dim", "--until", "2100-01-01"],
    1,
    /^The name above runs until .* give an earlier expiry, or renew the name above\.$/,
  ],
  [
    "a subname that is over already",
    ["subname", "create", "x.taken.dim", "--until", "2020-01-01"],
    1,
    /is in the past; give an expiry in the future\.$/,
  ],
  [
    "to take back an emancipated subname",
    ["subname", "revoke", "free.taken.dim"],
    1,
    /^free\.taken\.dim is emancipated and cannot be taken back; wait until/,
  ],
  [
    "to forget a registration that is not begun",
    ["pending", "--discard", "nobody"],
    1,
    /^No registration of nobody\.dim is unfinished: see `ans pending`\.$/,
  ],
];

const withoutProviders: Refusal[] = [
  ["seats", ["sp", "list"], 1, /^This deployment has no \w+, which this needs; use the manifest of one that has\.$/],
  ["a seat", ["sp", "show", "1"], 1, /^This deployment has no service providers; use the manifest of one that has\.$/],
  ["joining", ["sp", "join", "--key", "poor"], 1, /^This deployment has no /],
  ["delegating", ["delegate", "7", "100"], 1, /^This deployment has no service providers;/],
  ["rewards", ({ people }) => ["rewards", "--account", people.dave], 1, /^This deployment has no service providers;/],
  [
    "governance",
    ["gov", "status"],
    1,
    /^This deployment has no \w+, which this needs; use the manifest of one that has\.$/,
  ],
];

describe("What cannot be done is said in one sentence", () => {
  let world: RefusalWorld;

  before(async function () {
    this.timeout(120_000);
    world = await startRefusalWorld();
  });
  after(async () => world.end());

  for (const [kind, refusals] of Object.entries({
    commandLines,
    names,
    money,
    nodes,
    accounts,
    records,
    owners,
    withoutProviders,
  })) {
    describe(kind, () => {
      for (const [title, words, exitCode, says] of refusals) {
        it(title, async () => {
          const ended = await world.ans(...(typeof words === "function" ? words(world) : words));
          expect(complaint(ended)).to.match(says);
          expect(ended.code, ended.stderr).to.equal(exitCode);
        });
      }
    });
  }
});
