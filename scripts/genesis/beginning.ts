import { adapterAddress } from "./adapter.ts";
import { GenesisError } from "./GenesisError.ts";
import type { Beginning } from "./genesis.ts";
import type { Options } from "./options.ts";
import { systemContractAccounts } from "./systemContracts.ts";
import { addressesOf, addressOf, blockOf, fundOf, modeOf, numberOf } from "./values.ts";

/** "ANS" in ASCII. */
const defaultChainId = "4279891";

/** The least block gas limit: that of Besu's sample genesis, in which the adapter was proven to answer. */
const leastGasLimit = 4_700_000;

/** What a new chain begins with, as the command line says. */
export function beginningOf(options: Options): Beginning {
  const mode = modeOf(options.mode ?? "blockheader");
  const { "transition-block": transition } = options;
  if (mode === "contract" && transition !== undefined) {
    throw new GenesisError("--mode contract asks the adapter from the first block on: leave out --transition-block.");
  }
  const beginning: Beginning = {
    founders: addressesOf("founders", options.founders, 4, 21),
    admin: addressOf("admin", options.admin),
    chainId: numberOf("chain-id", options["chain-id"] ?? defaultChainId, 1, 2 ** 31 - 1),
    period: numberOf("period", options.period ?? "2", 1, 60),
    gasLimit: numberOf("gas-limit", options["gas-limit"] ?? "30000000", leastGasLimit, 10_000_000_000),
    mode,
    ...(transition === undefined ? {} : { transitionBlock: blockOf(transition) }),
    baseFee: BigInt(numberOf("base-fee", options["base-fee"] ?? "0", 0, 10 ** 15)),
    funds: fundsOf(options.fund ?? []),
  };
  if (beginning.baseFee > 0n && beginning.funds.length === 0) {
    throw new GenesisError("--base-fee makes gas cost coins that nobody has: give them to accounts with --fund.");
  }
  return beginning;
}

/** Coins for accounts; not for those that the genesis puts code into, and for each account once. */
function fundsOf(texts: string[]): Beginning["funds"] {
  const taken = new Set(
    [adapterAddress, ...Object.keys(systemContractAccounts)].map((address) => address.toLowerCase()),
  );
  return texts.map((text) => {
    const fund = fundOf(text);
    const key = fund.address.toLowerCase();
    if (taken.has(key)) {
      throw new GenesisError(`--fund has ${fund.address}, which has its place in the genesis already: leave it out.`);
    }
    taken.add(key);
    return fund;
  });
}
