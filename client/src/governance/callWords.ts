/** An argument as it is typed: one value, a list in brackets, or the parts of a struct in parentheses. */
export type Word = string | { kind: "list" | "struct"; words: Word[]; names: (string | undefined)[] };

/**
 * Takes the arguments of a call apart: `a, [b, c], (size: 1, "d, e")`.
 *
 * @throws Error with what is wrong, as a half sentence.
 */
export function callWords(text: string): Word[] {
  const reader = { text, at: 0 };
  const { words } = readAll(reader, undefined);
  return words;
}

type Reader = { text: string; at: number };

function readAll(reader: Reader, end: string | undefined): { words: Word[]; names: (string | undefined)[] } {
  const words: Word[] = [];
  const names: (string | undefined)[] = [];
  for (;;) {
    skipSpace(reader);
    const next = reader.text[reader.at];
    if (next === end && words.length === 0) break;
    names.push(readName(reader));
    words.push(readWord(reader));
    skipSpace(reader);
    if (reader.text[reader.at] === end) break;
    if (reader.text[reader.at] !== ",") throw new Error(`${end ?? "the end"} is missing`);
    reader.at += 1;
  }
  reader.at += 1;
  return { words, names };
}

function readName(reader: Reader): string | undefined {
  const [all = "", name] = /^(\w+):\s+/.exec(reader.text.slice(reader.at)) ?? [];
  reader.at += all.length;
  return name;
}

function readWord(reader: Reader): Word {
  const first = reader.text[reader.at];
  if (first === "[" || first === "(") {
    reader.at += 1;
    return { kind: first === "[" ? "list" : "struct", ...readAll(reader, first === "[" ? "]" : ")") };
  }
  const rest = reader.text.slice(reader.at);
  const [quoted] = /^"(?:[^"\\]|\\.)*"/.exec(rest) ?? [];
  const [bare = ""] = /^[^,()[\]"]*/.exec(rest) ?? [];
  const taken = quoted ?? bare;
  reader.at += taken.length;
  if (taken.trim() === "") throw new Error("an argument is empty");
  return quoted === undefined ? bare.trim() : unquote(quoted);
}

function unquote(text: string): string {
  const value: unknown = JSON.parse(text);
  return String(value);
}

function skipSpace(reader: Reader): void {
  while (/\s/.test(reader.text[reader.at] ?? "")) reader.at += 1;
}
