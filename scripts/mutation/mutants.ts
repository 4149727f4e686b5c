import { codeOf } from "./code.ts";

/** One change to one place of a source. */
export type Mutant = { file: string; line: number; operator: string; from: string; to: string; start: number };

type Rule = { operator: string; pattern: RegExp; replace: (match: string[]) => string[] };

const swap = (operator: string, from: string, ...to: string[]): Rule => ({
  operator,
  pattern: new RegExp(`(?<= )${from.replace(/[*+|^]/g, String.raw`\$&`)}(?= )`, "g"),
  replace: () => to,
});

/** What may be changed, each by one operator. The formatter puts spaces around every binary operator. */
const rules: Rule[] = [
  swap("arithmetic", "+", "-"),
  swap("arithmetic", "-", "+"),
  swap("arithmetic", "*", "/"),
  swap("arithmetic", "/", "*"),
  swap("arithmetic", "%", "*"),
  swap("assignment", "+=", "-=", "="),
  swap("assignment", "-=", "+="),
  swap("boundary", "<", "<=", ">"),
  swap("boundary", "<=", "<"),
  swap("boundary", ">", ">=", "<"),
  swap("boundary", ">=", ">"),
  swap("equality", "==", "!="),
  swap("equality", "!=", "=="),
  swap("logic", "&&", "||"),
  swap("logic", "||", "&&"),
  swap("bits", "&", "|"),
  swap("bits", "|", "&"),
  swap("shift", ">>", "<<"),
  swap("shift", "<<", ">>"),
  { operator: "step", pattern: /\+\+/g, replace: () => ["--"] },
  { operator: "negation", pattern: /(?<=[( ])!(?=[\w(])/g, replace: () => [""] },
  { operator: "boolean", pattern: /\b(?:true|false)\b/g, replace: ([b]) => [b === "true" ? "false" : "true"] },
  {
    operator: "constant",
    pattern: /(?<![\w."])\d[\d_]*(?=[;,) ](?!\.))/g,
    replace: ([n = "0"]) => [String(BigInt(n.replaceAll("_", "")) + 1n)],
  },
  {
    operator: "guard",
    pattern: /\bif \([^;{}]*\)\s+revert [\w.]+\([^;]*\);/g,
    replace: () => [""],
  },
  {
    operator: "guard",
    pattern: /(?<=\) [^;{}]*)\b(?:only\w+(?:\([^)]*\))?|nonReentrant|whenEntriesOpen)(?= (?:\w|\{))/g,
    replace: () => [""],
  },
  { operator: "call", pattern: /(?<=[;{}]\s+)_\w+\([^;{}]*\);/g, replace: () => [""] },
  {
    operator: "arguments",
    pattern: /\b(?!function\b|if\b|return\b)(\w+)\((\w+), (\w+)\)/g,
    replace: ([, name = "", a = "", b = ""]) => [`${name}(${b}, ${a})`],
  },
];

/** Directives, and declarations without code, say nothing that could be changed. */
const isCode = (line: string) => !/^\s*(?:pragma|import|event|error|function \w+\([^)]*\)[^{]*;)/.test(line);

/** All mutants of a source, from its beginning to its end. */
export function mutantsOf(file: string, source: string): Mutant[] {
  const code = codeOf(source);
  const mutants: Mutant[] = [];
  for (const { operator, pattern, replace } of rules) {
    for (const match of code.matchAll(pattern)) {
      const start = match.index;
      const from = source.slice(start, start + match[0].length);
      const line = code.slice(0, start).split("\n").length;
      if (!isCode(code.split("\n")[line - 1] ?? "")) continue;
      for (const to of replace(match)) {
        mutants.push({ file, line, operator, from, to, start });
      }
    }
  }
  return mutants.toSorted((a, b) => a.start - b.start);
}

/** The source with the change of a mutant. */
export function mutate(source: string, { start, from, to }: Mutant): string {
  return source.slice(0, start) + to + source.slice(start + from.length);
}
