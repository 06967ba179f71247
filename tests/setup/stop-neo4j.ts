const stops: (() => Promise<void>)[] = [];

/** Remembers how to end what the run has started, also when a signal ends the run. */
export function keepForStopping(stop: () => Promise<void>): void {
  stops.push(stop);
  if (stops.length > 1) return;
  // Jest ends on a signal without its teardown.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      void stopNeo4j().finally(() => process.exit(130));
    });
  }
}

/** Stops each Neo4j of the run and removes its folder. */
export default async function stopNeo4j(): Promise<void> {
  await Promise.all(stops.map((stop) => stop()));
}
