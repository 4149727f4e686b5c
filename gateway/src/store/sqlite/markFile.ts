import { closeSync, fsyncSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";

/** Which database a mark was made for, and the number of the last change that was in it. */
export type Mark = { id: string; last: number };

/**
 * A small file beside a database, by which it is seen whether the database was replaced by an older one or by another.
 * It must not be restored together with it.
 */
export type MarkFile = {
  /** What it says; undefined if there is none. */
  read: () => Mark | undefined;
  /** Makes it, on the disk. */
  make: (mark: Mark) => void;
  /** Writes it anew, if it is there. Should the machine fail, an older one is as good. */
  move: (mark: Mark) => void;
  remove: () => void;
};

/** The mark beside the database `file`. One of a database in memory is in memory too. */
export function openMark(file: string): MarkFile {
  if (file === ":memory:") return markInMemory();
  const path = `${file}-mark`;
  return {
    read: () => readMark(path),
    make: (mark) => {
      write(path, "w", mark, true);
      const folder = openSync(dirname(path), "r");
      fsyncSync(folder);
      closeSync(folder);
    },
    // Opened anew each time: another process may have removed it, and made another one.
    move: (mark) => {
      if (readMark(path) !== undefined) write(path, "r+", mark, false);
    },
    remove: () => rmSync(path, { force: true }),
  };
}

function write(path: string, flags: "w" | "r+", mark: Mark, isDurable: boolean): void {
  const handle = openSync(path, flags);
  try {
    writeSync(handle, textOf(mark), 0);
    if (isDurable) fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function markInMemory(): MarkFile {
  let kept: Mark | undefined;
  return {
    read: () => kept,
    make: (mark) => void (kept = mark),
    move: (mark) => void (kept &&= mark),
    remove: () => void (kept = undefined),
  };
}

/** Always as long, so that it is written over in one go. */
function textOf({ id, last }: Mark): string {
  return `${id} ${String(last).padStart(16, "0")}\n`;
}

function readMark(path: string): Mark | undefined {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
  const [, id, last] = /^([0-9a-f]{32}) (\d{16})\n$/.exec(text) ?? [];
  return id === undefined ? undefined : { id, last: Number(last) };
}
