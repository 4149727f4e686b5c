/**
 * Where a gateway's own interface is: what stands before the parameters in its URL template (EIP-3668), without a query.
 *
 * @example
 * gatewayBase("https://acme.example/{sender}/{data}.json"); // "https://acme.example"
 */
export function gatewayBase(template: string): string {
  const [base = ""] = template.split(/\{(?:sender|data)\}|[?#]/, 1);
  return base.replace(/\/+$/, "");
}
