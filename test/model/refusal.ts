/** An action that the specification does not allow, and the errors of which one must be reported. */
export class Refusal extends Error {
  readonly grounds: string[];

  constructor(grounds: string[]) {
    super(grounds.join(" or "));
    this.grounds = grounds;
  }
}

/** Refuses if any of the grounds holds. Which of several is reported is left to the contract. */
export function refuse(...grounds: [holds: boolean, error: string][]): void {
  const names = grounds.filter(([holds]) => holds).map(([, error]) => error);
  if (names.length > 0) throw new Refusal(names);
}
