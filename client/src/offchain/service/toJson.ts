/**
 * A receipt or an answer as JSON holds it: sequences as texts, which no number of JSON could hold.
 *
 * @example
 * JSON.stringify({ receipt: toJson(receipt) });
 */
export function toJson<Message extends { sequence: bigint }>(
  message: Message,
): Omit<Message, "sequence"> & { sequence: string } {
  return { ...message, sequence: message.sequence.toString() };
}
