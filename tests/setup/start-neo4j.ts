import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../../src/embedded-neo4j/start-embedded.ts';
import type { Database } from './databases.ts';
import { smallNeo4j } from './small-neo4j.ts';
import { keepForStopping } from './stop-neo4j.ts';

/** Starts a Neo4j in a temporary folder for the whole test run, unless the environment specifies one. */
export async function startNeo4j(database: Database): Promise<void> {
  if (process.env[database.uri] !== undefined) return;
  const home = mkdtempSync(join(tmpdir(), 'gaiko-test-'));
  const interrupted = new AbortController();
  const starting = startEmbedded({
    ...smallNeo4j(home, (line) => process.stderr.write(`${line}\n`)),
    // The bundled data and the plans of all queries need more memory than an empty database.
    memory: { heapMb: 768, pageCacheMb: 64 },
    signal: interrupted.signal,
  });
  keepForStopping(async () => {
    interrupted.abort();
    // A failed or canceled start leaves nothing running.
    await starting.then(
      (neo4j) => neo4j.stop(),
      () => undefined,
    );
    rmSync(home, { recursive: true, force: true });
  });
  const neo4j = await starting;
  process.env[database.uri] = neo4j.uri;
  process.env[database.username] = neo4j.username;
  process.env[database.password] = neo4j.password;
}
