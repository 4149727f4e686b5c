/** How deep a multicall may lie in another one. */
export const MAX_DEPTH = 2;
