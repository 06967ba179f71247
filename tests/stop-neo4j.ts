let stopStarted: (() => Promise<void>) | null = null;

/** Remembers how to end what the run has started. */
export function keepForStopping(stop: () => Promise<void>): void {
  stopStarted = stop;
}

/** Stops the Neo4j of the run and removes its folder. */
export default async function stopNeo4j(): Promise<void> {
  await stopStarted?.();
  stopStarted = null;
}
