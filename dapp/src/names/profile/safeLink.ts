/** The address of a text that is one of a web page or a mailbox; never of a script. */
export function safeLink(text: string): string | undefined {
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) return `mailto:${text}`;
  return /^https?:\/\//i.test(text) && URL.canParse(text) ? text : undefined;
}
