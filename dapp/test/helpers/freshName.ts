let count = 0;

/** A label that no other test uses. */
export function freshName(): string {
  count++;
  return `name${process.pid.toString(36)}x${count}y`;
}
