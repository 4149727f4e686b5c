const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Ends this process on Ctrl-C, on a polite kill, when the terminal closes, and when whoever started it is gone. The
 * chain lives in this process, so nothing is left behind.
 */
export function endWithTerminal(): void {
  for (const signal of signals) process.on(signal, () => process.exit(0));
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(0);
  }, 500).unref();
}
