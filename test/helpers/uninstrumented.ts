/** Whether gas means anything: code that is instrumented to measure coverage uses more. See `npm run coverage`. */
export const uninstrumented = process.env.ANS_COVERAGE === undefined;
