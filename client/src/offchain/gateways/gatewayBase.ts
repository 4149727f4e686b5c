/**
 * Where a gateway's own interface is: what stands before the parameters in its URL template (EIP-3668).
 *
 * @example
 * gatewayBase("https://acme.example/{sender}/{data}.json"); // "https://acme.example"
 */
export function gatewayBase(template: string): string {
  const cut = template.search(/\{(?:sender|data)\}/);
  return (cut < 0 ? template : template.slice(0, cut)).replace(/\/+$/, "");
}
