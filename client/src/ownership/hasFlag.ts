const bits = { resolvesToOwner: 1, ownResolver: 2, subname: 4, emancipated: 8, reserved: 16, recordsCleared: 32 };

/** True if a flag of a registry entry is set. */
export function hasFlag(flags: number, flag: keyof typeof bits): boolean {
  return (flags & bits[flag]) !== 0;
}
