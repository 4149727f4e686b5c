/** The number of chains on this machine, where people try things out. */
export const localChain = 31_337;
