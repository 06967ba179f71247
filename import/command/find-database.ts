import { startEmbedded } from '../../src/embedded-neo4j/start-embedded.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import { openGraph } from '../../src/neo4j/open-graph.ts';
import { ImportError } from '../table/import-error.ts';

/** A database to import into, and a function that leaves it as it was found: running or stopped. */
export interface Database {
  readonly graph: Graph;
  close(): Promise<void>;
}

/** Finds the database in the environment, otherwise the embedded one. */
export async function findDatabase(
  environment: Readonly<Record<string, string | undefined>>,
  log: (line: string) => void,
): Promise<Database> {
  const named = environment['NEO4J_URI'] ?? '';
  const database = environment['NEO4J_DATABASE'] ?? 'neo4j';
  if (named !== '') {
    const username = environment['NEO4J_USERNAME'] ?? 'neo4j';
    const password = environment['NEO4J_PASSWORD'] ?? '';
    const graph = openGraph({ uri: named, username, password, database });
    return { graph, close: () => graph.close() };
  }
  const embedded = await startEmbedded({
    home: environment['GAIKO_HOME'] ?? '.gaiko',
    boltPort: readPort(environment, 'GAIKO_BOLT_PORT', 7687),
    browserPort: readPort(environment, 'GAIKO_BROWSER_PORT', 7474),
    log,
  });
  const { uri, username, password } = embedded;
  const graph = openGraph({ uri, username, password, database: 'neo4j' });
  return {
    graph,
    close: async () => {
      await graph.close();
      await embedded.stop();
    },
  };
}

function readPort(
  environment: Readonly<Record<string, string | undefined>>,
  name: string,
  usual: number,
): number {
  const text = environment[name] ?? '';
  if (text === '') return usual;
  if (/^\d+$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new ImportError('BAD_OPTION', `${name} is "${text}"; set it to a port from 0 to 65535.`);
}
