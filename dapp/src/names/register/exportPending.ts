import type { Pending } from "@ans/client";

/** Saves a registration to a file, with its secret: whoever has the file can finish it, and nobody else. */
export function exportPending(pending: Pending): void {
  const text = JSON.stringify(pending, undefined, 2);
  saveFile(`${pending.name}.json`, text, "application/json");
}

/** Has the browser save a file. */
export function saveFile(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
