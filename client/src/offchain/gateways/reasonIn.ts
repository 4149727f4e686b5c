/** The reason that a gateway gives for a refusal, by either of the two shapes it may have. */
export function reasonIn(json: unknown): { code: string; message: string } {
  const whole = isObject(json) ? json : {};
  const error = isObject(whole["error"]) ? whole["error"] : whole;
  const { code, message } = error;
  return {
    code: typeof code === "string" ? code : "REFUSED",
    message: typeof message === "string" ? message.slice(0, 500) : "It gave no reason",
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
