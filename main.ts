import type { PreparedServer } from './serve.ts';
import { abortOnSignals } from './src/process/abort-on-signals.ts';
import { chooseDatabase } from './src/process/choose-database.ts';
import { exitCodeOf } from './src/process/exit-code-of.ts';
import { EXIT_CODES } from './src/process/exit-codes.ts';
import { readConfig, type Config } from './src/process/read-config.ts';

/** Whether to serve an assistant over the standard input and output, instead of a port. */
const isStdio = process.argv.includes('--stdio');

void start().then((code) => process.exit(code));

/** Runs the server until the process receives a signal to end. Returns the exit code. */
async function start(): Promise<number> {
  const signals = abortOnSignals(() => {
    log('Stopping after running requests have finished.');
  });
  const stopping = isStdio ? AbortSignal.any([signals, abortAtEnd(process.stdin)]) : signals;
  try {
    const config = readConfig(process.env);
    const starting = chooseDatabase(config, { log, signal: stopping });
    // The server is loaded while Neo4j starts.
    const loading = load(config);
    const database = await starting;
    try {
      const server = await loading;
      await server.serve(database, stopping);
      return EXIT_CODES.DONE;
    } catch (error) {
      // A database takes seconds to stop, so the error is reported first.
      return report(await database.explain(error), stopping);
    } finally {
      await database.stop();
    }
  } catch (error) {
    return report(error, stopping);
  }
}

/** Prints an error. Returns the exit code for it. */
function report(error: unknown, stopping: AbortSignal): number {
  if (!stopping.aborted) {
    log(error instanceof Error ? error.message : String(error));
    return exitCodeOf(error);
  }
  // Errors caused by stopping are not failures. An interrupted wait is not reported.
  if (!(error instanceof Error && error.name === 'AbortError')) {
    log(`While stopping: ${String(error)}`);
  }
  return EXIT_CODES.DONE;
}

function load(config: Config): Promise<PreparedServer> {
  const loading = import('./serve.ts').then(({ prepareServer }) =>
    prepareServer(config, { log, isStdio }),
  );
  // The caller awaits the promise only if the database starts. Until then, a failure must not end the process.
  loading.catch(() => undefined);
  return loading;
}

/** Returns a signal that aborts when an input ends, because an assistant closes it to stop the server. */
function abortAtEnd(input: NodeJS.ReadStream): AbortSignal {
  const controller = new AbortController();
  input.once('close', () => {
    controller.abort();
  });
  return controller.signal;
}

function log(line: string): void {
  // The standard output of an assistant's server contains only messages of the protocol.
  (isStdio ? process.stderr : process.stdout).write(`${line}\n`);
}
