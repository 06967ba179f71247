const EVERY_MS = 5000;

/**
 * The output of a running import. On a terminal, the progress is a single line that is updated. In a log, the progress is
 * printed at most every five seconds.
 */
export interface Progress {
  readonly show: (done: number, total: number) => void;
  /** Prints a message. */
  readonly log: (line: string) => void;
  /** Removes the progress line from a terminal. */
  readonly end: () => void;
}

/** A progress that prints nothing, for the option `--quiet`. */
export const NO_PROGRESS: Progress = {
  show: () => undefined,
  log: () => undefined,
  end: () => undefined,
};

/** Creates a progress line on a stream, with rows per second and the remaining time. */
export function showProgress(
  stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>,
  now: () => number = () => performance.now(),
): Progress {
  // A resumed import starts after the rows that the earlier import has written.
  let first: { readonly at: number; readonly done: number } | null = null;
  let shownAt = -Infinity;
  let isOpen = false;
  const end = (): void => {
    if (isOpen) stream.write(CLEAR_LINE);
    isOpen = false;
  };
  return {
    show(done, total) {
      first ??= { at: now(), done };
      const seconds = (now() - first.at) / 1000;
      const perSecond = seconds > 0 ? Math.round((done - first.done) / seconds) : 0;
      const line = describeProgress(done, total, perSecond);
      if (stream.isTTY) {
        // The cursor returns to the start of the line, so that other output overwrites the line.
        stream.write(`${CLEAR_LINE}${line}\r`);
        isOpen = true;
        return;
      }
      if (now() - shownAt < EVERY_MS) return;
      shownAt = now();
      stream.write(`${line}\n`);
    },
    log(line) {
      end();
      stream.write(`${line}\n`);
    },
    end,
  };
}

const CLEAR_LINE = '\r\u001B[K';

/** Formats the progress of an import as one line. With 0 rows per second, omits the speed and the remaining time. */
export function describeProgress(done: number, total: number, perSecond: number): string {
  const rows = `Importing ${format(done)} of ${format(total)} rows`;
  if (perSecond === 0 || done === total) return rows;
  const left = Math.ceil((total - done) / perSecond);
  return `${rows}, ${format(perSecond)} rows per second, ${format(left)} s left`;
}

function format(count: number): string {
  return count.toLocaleString('en');
}
