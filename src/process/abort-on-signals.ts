/**
 * Returns a signal that is aborted when the process receives a signal to end. Calls `onStop` first. A second signal
 * ends the process immediately.
 */
export function abortOnSignals(onStop: () => void): AbortSignal {
  const controller = new AbortController();
  const stop = (): void => {
    for (const signal of SIGNALS) process.off(signal, stop);
    onStop();
    controller.abort();
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  return controller.signal;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
