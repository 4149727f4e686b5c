/** Thrown when no genesis file can be written as asked; the message is a sentence that says what to do. */
export class GenesisError extends Error {
  override name = "GenesisError";
}
