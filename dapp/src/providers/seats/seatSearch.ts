/** By what the table of seats can be sorted. */
export const columns = ["seat", "stake", "commission", "room", "lease", "slashes", "rate"] as const;

export type Column = (typeof columns)[number];

/** Which seats to show. */
export const choices = ["serving", "active", "all"] as const;

/** What the address of the table says. What is not there is the default, so that addresses stay short. */
export type SeatSearch = {
  q?: string;
  /** Active ones unless given. */
  show?: (typeof choices)[number];
  /** Only those that take delegations. */
  open?: true;
  /** By stake unless given. */
  sort?: Column;
  /** Upwards, where the column begins downwards, and the other way round. */
  turned?: true;
};

/** Reads the address; what makes no sense is passed over. */
export function parseSeatSearch(search: Record<string, unknown>): SeatSearch {
  const { q, show, open, sort, turned } = search;
  const column = columns.find((each) => each === sort);
  const choice = choices.find((each) => each === show);
  return {
    ...((typeof q === "string" || typeof q === "number") && q !== "" ? { q: String(q) } : {}),
    ...(choice === undefined || choice === "active" ? {} : { show: choice }),
    ...(open === true ? { open } : {}),
    ...(column === undefined || column === "stake" ? {} : { sort: column }),
    ...(turned === true ? { turned } : {}),
  };
}
