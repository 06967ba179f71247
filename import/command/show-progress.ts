const EVERY_MS = 5000;

/** Shows the progress of an import. On a terminal, updates one line; otherwise, prints a line every five seconds. */
export interface Progress {
  readonly show: (done: number, total: number) => void;
  readonly end: () => void;
}

/** Creates a progress line on a stream, with rows per second and the remaining time. */
export function showProgress(stream: NodeJS.WriteStream): Progress {
  const began = performance.now();
  let shownAt = began;
  let isOpen = false;
  return {
    show(done, total) {
      const line = describeProgress(done, total, performance.now() - began);
      if (stream.isTTY) {
        stream.write(`\r${line}`);
        isOpen = true;
        return;
      }
      if (performance.now() - shownAt < EVERY_MS) return;
      shownAt = performance.now();
      stream.write(`${line}\n`);
    },
    end() {
      if (isOpen) stream.write('\n');
      isOpen = false;
    },
  };
}

/** Formats the progress of an import as one line. */
export function describeProgress(done: number, total: number, milliseconds: number): string {
  const perSecond = milliseconds === 0 ? 0 : Math.round((done / milliseconds) * 1000);
  const share = total === 0 ? 100 : Math.round((done / total) * 100);
  const left = perSecond === 0 ? '?' : String(Math.ceil((total - done) / perSecond));
  return `${done} of ${total} rows (${share} %), ${perSecond} rows/s, ${left} s left`;
}
