const stops: (() => Promise<void>)[] = [];

/** Registers a function that stops a Neo4j at the end of the test run, even if a signal ends the run. */
export function keepForStopping(stop: () => Promise<void>): void {
  stops.push(stop);
  if (stops.length > 1) return;
  // On a signal, Jest ends without running its teardown.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      void stopNeo4j().finally(() => process.exit(130));
    });
  }
}

/** Stops every Neo4j of the test run and removes its folder. */
export default async function stopNeo4j(): Promise<void> {
  await Promise.all(stops.map((stop) => stop()));
}
