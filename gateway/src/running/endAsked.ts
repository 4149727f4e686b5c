/** Resolves when this process is asked to end. Asked once more, it ends at once. */
export async function endAsked(): Promise<NodeJS.Signals> {
  return await new Promise((resolve) => {
    const asked = (signal: NodeJS.Signals) => {
      for (const each of ["SIGINT", "SIGTERM"] as const) {
        process.off(each, asked);
        process.once(each, () => process.exit(1));
      }
      resolve(signal);
    };
    process.on("SIGINT", asked);
    process.on("SIGTERM", asked);
  });
}
