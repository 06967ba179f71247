import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startEmbedded } from '../src/neo4j/embedded/start-embedded.ts';
import { keepForStopping } from './stop-neo4j.ts';

/** Starts one Neo4j for the whole run in a temporary folder, unless NEO4J_URI names one. */
export default async function startNeo4j(): Promise<void> {
  if (process.env['NEO4J_URI'] !== undefined) return;
  const home = mkdtempSync(join(tmpdir(), 'gaiko-test-'));
  const removeHome = () => {
    rmSync(home, { recursive: true, force: true });
  };
  const interrupted = new AbortController();
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  // Jest ends on a signal without its teardown; on exit the started Neo4j is told to end.
  for (const signal of signals) process.once(signal, () => process.exit(130));
  process.once('exit', removeHome);
  const neo4j = await startEmbedded({
    home,
    jarsFolder: resolve('.gaiko'),
    boltPort: 0,
    browserPort: null,
    memory: { heapMb: 384, pageCacheMb: 64 },
    javaOptions: ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'],
    signal: interrupted.signal,
    log: (line) => process.stderr.write(`${line}\n`),
  });
  process.env['NEO4J_URI'] = neo4j.uri;
  process.env['NEO4J_USERNAME'] = neo4j.username;
  process.env['NEO4J_PASSWORD'] = neo4j.password;
  keepForStopping(async () => {
    await neo4j.stop();
    removeHome();
  });
}
