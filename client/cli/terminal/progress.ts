import { createSpinner } from "nanospinner";

/** What goes on while a person waits. All of it is for people, and so goes to stderr. */
export type Progress = {
  /** Begins a step, ending the one before it. */
  step(text: string): void;
  /** Says how far the step is. Shown by the spinner only: a log file needs no countdown. */
  update(text: string): void;
  /** The last step succeeded. */
  done(): void;
  /** The last step did not. */
  failed(): void;
};

/** In a terminal a spinner, elsewhere a line a step. A terminal that reports no width cannot repaint a line. */
export function createProgress(): Progress {
  const { isTTY, columns } = process.stderr;
  return isTTY && columns > 0 ? spinningProgress() : plainProgress();
}

function plainProgress(): Progress {
  return {
    step: (text) => void process.stderr.write(`${text}\n`),
    update: () => undefined,
    done: () => undefined,
    failed: () => undefined,
  };
}

function spinningProgress(): Progress {
  const spinner = createSpinner("", { stream: process.stderr });
  const settle = (end: "success" | "error") => {
    if (spinner.isSpinning()) spinner[end]();
  };
  return {
    step(text) {
      settle("success");
      spinner.start(text);
    },
    update: (text) => void spinner.update(text),
    done: () => settle("success"),
    failed: () => settle("error"),
  };
}
