import { setTimeout as sleep } from 'node:timers/promises';
import { NoDatabase } from './no-database.ts';
import { BadSettings, readSettings } from './settings.ts';
import { startEmbedded } from './start-embedded.ts';
import type { EmbeddedNeo4j } from './start-embedded.ts';

run().then(
  (code) => process.exit(code),
  (error: unknown) => {
    tell(error instanceof Error ? error.message : String(error));
    process.exit(exitCodeOf(error));
  },
);

/** Runs the embedded Neo4j until it is asked to stop; returns the exit code. */
async function run(): Promise<number> {
  const settings = readSettings(process.env);
  const stopping = stopOnSignals();
  try {
    const neo4j = await startEmbedded({ ...settings, log: tell, signal: stopping });
    process.stdout.write(whereItIs(neo4j));
    if (neo4j.joined) return 0;
    return await untilStopped(neo4j, stopping);
  } catch (error) {
    if (!stopping.aborted) throw error;
    return 0;
  }
}

const LOOK_AGAIN_MS = 1_000;

async function untilStopped(neo4j: EmbeddedNeo4j, stopping: AbortSignal): Promise<number> {
  while (!stopping.aborted) {
    if (!(await neo4j.isRunning())) {
      await neo4j.stop();
      tell('Neo4j stopped unexpectedly. See the logs folder in GAIKO_HOME.');
      return 1;
    }
    // An abort ends the pause; the condition of the loop checks for it.
    await sleep(LOOK_AGAIN_MS, undefined, { signal: stopping }).catch(() => undefined);
  }
  await neo4j.stop();
  tell('Neo4j has stopped.');
  return 0;
}

function stopOnSignals(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (!controller.signal.aborted) tell('Stopping Neo4j …');
      controller.abort();
    });
  }
  return controller.signal;
}

function whereItIs({ uri, username, password, browserUrl, joined }: EmbeddedNeo4j): string {
  return [
    '',
    joined
      ? 'Neo4j is already running. The process that started it will stop it.'
      : 'Neo4j is ready.',
    `  Bolt           ${uri}`,
    `  Neo4j Browser  ${browserUrl ?? 'is off'}`,
    `  Login          username ${username}, password ${password}`,
    joined ? '' : '  Stop it with Ctrl-C.\n',
  ].join('\n');
}

function exitCodeOf(error: unknown): number {
  if (error instanceof BadSettings) return 2;
  return error instanceof NoDatabase ? 3 : 1;
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
