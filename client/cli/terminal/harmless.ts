const dangerous = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Text as it is safe to show in a terminal: control characters, which could repaint it, and those that turn the
 * direction of writing are spelt out. Records hold whatever their owners like.
 *
 * @example
 * harmless("a\u001b[2Jb"); // "a\\u{1b}[2Jb"
 */
export function harmless(text: string): string {
  return text.replace(dangerous, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}
