import { setTimeout as sleep } from 'node:timers/promises';
import { startEmbedded, type EmbeddedNeo4j } from '../embedded-neo4j/start-embedded.ts';
import { abortOnSignals } from './abort-on-signals.ts';
import { describeLogin } from './describe-login.ts';
import { exitCodeOf } from './exit-code-of.ts';
import { EXIT_CODES } from './exit-codes.ts';
import { readEmbeddedConfig } from './read-config.ts';

run().then(
  (code) => process.exit(code),
  (error: unknown) => {
    log(error instanceof Error ? error.message : String(error));
    process.exit(exitCodeOf(error));
  },
);

/** Runs the embedded Neo4j until the process receives a signal to end. Returns the exit code. */
async function run(): Promise<number> {
  const config = readEmbeddedConfig(process.env);
  const stopping = abortOnSignals(() => {
    log('Stopping Neo4j …');
  });
  try {
    const neo4j = await startEmbedded({ ...config, log, signal: stopping });
    process.stdout.write(whereItIs(neo4j, config.home));
    if (neo4j.joined) return EXIT_CODES.DONE;
    return await untilStopped(neo4j, stopping);
  } catch (error) {
    if (!stopping.aborted) throw error;
    return EXIT_CODES.DONE;
  }
}

const LOOK_AGAIN_MS = 1_000;

async function untilStopped(neo4j: EmbeddedNeo4j, stopping: AbortSignal): Promise<number> {
  while (!stopping.aborted) {
    if (!(await neo4j.isRunning())) {
      await neo4j.stop();
      log('Neo4j stopped unexpectedly. See the logs folder in GAIKO_HOME.');
      return EXIT_CODES.FAILED;
    }
    // An abort ends the pause early. The loop condition checks for it.
    await sleep(LOOK_AGAIN_MS, undefined, { signal: stopping }).catch(() => undefined);
  }
  await neo4j.stop();
  log('Neo4j has stopped.');
  return EXIT_CODES.DONE;
}

function whereItIs(neo4j: EmbeddedNeo4j, home: string): string {
  const { uri, browserUrl, joined } = neo4j;
  return [
    '',
    joined
      ? 'Neo4j is already running. The process that started it will stop it.'
      : 'Neo4j is ready.',
    `  Bolt           ${uri}`,
    `  Neo4j Browser  ${browserUrl ?? 'is off'}`,
    `  Login          ${describeLogin({ ...neo4j, home }, process.stdout)}`,
    joined ? '' : '  Stop it with Ctrl-C.\n',
  ].join('\n');
}

function log(line: string): void {
  process.stderr.write(`${line}\n`);
}
