/** The most that an epoch or a revision can be. */
export const MAX_UINT32 = 0xffffffff;
