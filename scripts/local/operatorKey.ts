import { isAddressEqual, toHex, type Address, type Hex } from "viem";
import { mnemonicToAccount } from "viem/accounts";

/** The words behind the accounts of every Hardhat node. Everybody knows them: they are worth nothing elsewhere. */
const WORDS = "test test test test test test test test test test test junk";

/** The private key of an account that a Hardhat node unlocks: a gateway signs hashes, which no node does. */
export function privateKeyOf(address: Address): Hex {
  for (let addressIndex = 0; addressIndex < 20; ++addressIndex) {
    const account = mnemonicToAccount(WORDS, { addressIndex });
    const { privateKey } = account.getHdKey();
    if (isAddressEqual(account.address, address) && privateKey !== null) return toHex(privateKey);
  }
  throw new Error(`${address} is no account of a Hardhat node: take one that \`npx hardhat node\` lists.`);
}
