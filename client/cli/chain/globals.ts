/** What every command takes. */
export type Globals = {
  /** Where the Ethereum node answers. */
  rpc: string;
  /** The deployment's manifest; searched for unless given. */
  manifest?: string | undefined;
  /** Who signs and pays: an address, an account's name, or a keystore file. */
  account?: string | undefined;
  /** The file that holds the keystore's password. */
  passwordFile?: string | undefined;
  /** The result as JSON on stdout. */
  json: boolean;
  /** No questions. */
  yes: boolean;
};
