/**
 * Where the API of a gateway is, by the URL template under which it answers EIP-3668: what stands before `{sender}`, or
 * all of it if it is asked by POST. Undefined for what is no URL.
 *
 * @example
 * baseUrl("https://acme.example/ans/{sender}/{data}.json"); // "https://acme.example/ans"
 */
export function baseUrl(template: string): string | undefined {
  const [before = ""] = template.split(/\{(?:sender|data)\}/);
  if (!URL.canParse(before)) return undefined;
  const { origin, pathname } = new URL(before);
  return `${origin}${pathname.replace(/\/+$/, "")}`;
}
