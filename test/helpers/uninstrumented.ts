/**
 * Whether gas and sizes mean anything: code that is instrumented to measure coverage, or not optimized to try mutants,
 * is longer. See `npm run coverage` and `npm run mutate`.
 */
export const uninstrumented = process.env.ANS_COVERAGE === undefined && process.env.ANS_MUTANT === undefined;
