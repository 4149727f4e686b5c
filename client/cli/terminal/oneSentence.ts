import { harmless } from "./harmless.ts";

const ending = /[.!]\s*$/;
const seam = /\. (?=([A-Z])([a-z]))/g;

/**
 * Puts a message of several sentences into one, on one line, so that it can stand behind "ans: " and in a log.
 *
 * @example
 * oneSentence("alice.dim is taken. Choose another name."); // "alice.dim is taken; choose another name."
 */
export function oneSentence(message: string): string {
  const line = harmless(
    message
      .replace(/\u200e/g, "")
      .replace(/\s+/g, " ")
      .trim(),
  );
  const joined = line
    .replace(seam, "; ")
    .replace(/; ([A-Z])(?=[a-z])/g, (_, letter: string) => `; ${letter.toLowerCase()}`);
  return ending.test(joined) ? joined : `${joined}.`;
}
