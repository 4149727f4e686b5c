/** What this browser keeps for the app. A browser that keeps nothing is no failure. */
export function kept(key: string): string | null {
  try {
    return localStorage.getItem(`ans.${key}`);
  } catch {
    return null;
  }
}

/** Keeps a text, or forgets it. True if that worked. */
export function keep(key: string, text: string | null): boolean {
  try {
    if (text === null) localStorage.removeItem(`ans.${key}`);
    else localStorage.setItem(`ans.${key}`, text);
    return true;
  } catch {
    return false;
  }
}
