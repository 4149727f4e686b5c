const blank = (text: string) => text.replace(/[^\n]/g, " ");

/** The text with comments and strings blanked, so that what is found in it is code; every character keeps its place. */
export function codeOf(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:[^"\\\n]|\\.)*"/g, blank);
}
