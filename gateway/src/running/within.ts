/** Waits for something, but not longer than some milliseconds. */
export async function within(most: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, most);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}
