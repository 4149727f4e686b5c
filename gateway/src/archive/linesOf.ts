/** A line is longer than any evidence could be. */
export class LineTooLongError extends Error {
  override name = "LineTooLongError";
}

/**
 * The lines of a text that comes in pieces, and how many bytes of it each line ends behind.
 *
 * @param longest The most bytes of a line; a longer one is not kept in memory.
 * @throws {@link LineTooLongError}
 */
export async function* linesOf(
  pieces: AsyncIterable<Uint8Array>,
  longest = 1_048_576,
): AsyncGenerator<{ line: string; end: number }> {
  let rest = Buffer.alloc(0);
  let end = 0;
  for await (const piece of pieces) {
    let text = Buffer.concat([rest, piece]);
    for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n")) {
      end += at + 1;
      yield { line: text.toString("utf8", 0, at), end };
      text = text.subarray(at + 1);
    }
    if (text.length > longest) throw new LineTooLongError(`a line is longer than ${longest} bytes`);
    rest = text;
  }
  if (rest.length > 0) yield { line: rest.toString("utf8"), end: end + rest.length };
}
