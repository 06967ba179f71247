import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startEmbedded } from '../src/embedded-neo4j/start-embedded.ts';
import { keepForStopping } from './stop-neo4j.ts';

/** Starts one Neo4j for the whole run in a temporary folder, unless NEO4J_URI names one. */
export default async function startNeo4j(): Promise<void> {
  if (process.env['NEO4J_URI'] !== undefined) return;
  const home = mkdtempSync(join(tmpdir(), 'gaiko-test-'));
  const interrupted = new AbortController();
  const starting = startEmbedded({
    home,
    jarsFolder: resolve('.gaiko'),
    boltPort: 0,
    browserPort: null,
    memory: { heapMb: 384, pageCacheMb: 64 },
    javaOptions: ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'],
    signal: interrupted.signal,
    log: (line) => process.stderr.write(`${line}\n`),
  });
  const stop = async () => {
    interrupted.abort();
    // A start that failed or was given up has left nothing that runs.
    await starting.then(
      (neo4j) => neo4j.stop(),
      () => undefined,
    );
    rmSync(home, { recursive: true, force: true });
  };
  // Jest ends on a signal without its teardown.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      void stop().finally(() => process.exit(130));
    });
  }
  keepForStopping(stop);
  const neo4j = await starting.catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  process.env['NEO4J_URI'] = neo4j.uri;
  process.env['NEO4J_USERNAME'] = neo4j.username;
  process.env['NEO4J_PASSWORD'] = neo4j.password;
}
