import { randomUUID } from "node:crypto";
import { link, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";

import { CommandError } from "../terminal/errors.ts";

/** Whether a file that is already there is replaced, or kept and {@link writePrivateFile} answers false. */
export type IfThere = "replace" | "keep";

/**
 * Writes a file that only its owner can read (mode 600, in folders of mode 700). Whoever reads it finds the whole of
 * the old text or the whole of the new one, whatever happens meanwhile, a power cut included.
 *
 * @returns True if it was written.
 * @throws CommandError where the folder cannot be written.
 */
export async function writePrivateFile(file: string, text: string, ifThere: IfThere): Promise<boolean> {
  const folder = dirname(file);
  const draft = `${file}.${randomUUID()}.draft`;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeThrough(draft, text);
    await (ifThere === "replace" ? rename(draft, file) : link(draft, file));
    await flushFolder(folder);
    return true;
  } catch (error) {
    if (ifThere === "keep" && isCode(error, "EEXIST")) return false;
    throw notWritable(file, error);
  } finally {
    await rm(draft, { force: true }).catch(() => undefined);
  }
}

async function writeThrough(file: string, text: string): Promise<void> {
  const handle = await open(file, "wx", 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A rename is on disk only when its folder is; Windows has no such thing. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function notWritable(file: string, error: unknown): CommandError {
  const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
  return new CommandError(
    "HOME_NOT_WRITABLE",
    `${file} cannot be written (${reason}): make its folder writable, or set ANS_HOME to one that is.`,
    { cause: error },
  );
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
