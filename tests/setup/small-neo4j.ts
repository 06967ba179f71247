import { resolve } from 'node:path';
import type { EmbeddedOptions } from '../../src/embedded-neo4j/start-new.ts';

/** Returns the options of a Neo4j for tests. It uses any free port, starts quickly and needs little memory. */
export function smallNeo4j(home: string, log: (line: string) => void) {
  return {
    home,
    log,
    jarsFolder: resolve('.gaiko'),
    boltPort: 0,
    browserPort: null,
    memory: { heapMb: 256, pageCacheMb: 32 },
    javaOptions: ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'],
  } satisfies EmbeddedOptions;
}
