/** An answer, or a part of one, that nobody has looked at yet. */
export type Fields = Readonly<Record<string, unknown>>;

/** All pages of a list, and up to which block of the chain it is. `first` has what stands beside the list. */
export type GatewayList = { gateway: string; block: bigint; entries: Fields[]; first: Fields };

/** How many entries a page has, how many pages are read, and how long one may take, in milliseconds. */
const PAGE = 200;
const MOST_PAGES = 50;
const PATIENCE = 5000;

/**
 * Reads a list from the query API of a gateway, page by page.
 *
 * @param path What to ask, as "seats/7/history".
 * @param field Where in an answer the list is.
 * @throws Error where the gateway does not answer, or not with such a list.
 */
export async function askGateway(gateway: string, path: string, field: string): Promise<GatewayList> {
  const entries: Fields[] = [];
  let first: Fields | undefined;
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const query = new URLSearchParams({ limit: String(PAGE), ...(cursor === undefined ? {} : { cursor }) });
    const answer = fieldsOf(await ask(`${gateway}/v1/${path}?${query}`));
    const { [field]: list, next } = answer;
    if (!Array.isArray(list)) throw new Error(`${gateway} gave no list of ${field}`);
    first ??= answer;
    entries.push(...list.map(fieldsOf));
    // What came after the block of the first page is read from the chain.
    if (typeof next !== "string") return { gateway, block: blockOf(first), entries, first };
    cursor = next;
  }
  throw new Error(`${gateway} has more to tell than is read at once`);
}

async function ask(url: string): Promise<unknown> {
  const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) });
  if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
  return await response.json();
}

function blockOf({ asOf }: Fields): bigint {
  const { number } = fieldsOf(asOf);
  if (typeof number !== "number") throw new Error("The gateway has read nothing of the chain yet");
  return BigInt(number);
}

/** The fields of an object; none of anything else. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
