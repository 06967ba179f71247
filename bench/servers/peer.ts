import { createRequire } from 'node:module';
import type { RequestListener } from 'node:http';
import { resolve } from 'node:path';
import neo4j, { type Driver, type SessionConfig } from 'neo4j-driver';
import { readDatabaseConfig } from '../../src/process/read-config.ts';
import { FAST_DRIVER, openDriver, STATEMENT_TIMEOUT_MS, type SentStatement } from './database.ts';
import { PEERS_FOLDER } from './install-peers.ts';
import { PEER_SCHEMA } from './peer-schema.ts';
import { createRecorder, serve } from './serve.ts';

/*
 * @neo4j/graphql on Yoga. With the argument `shipped`, it is set up as in its documentation. With `tuned`, it has the
 * fastest settings of the driver and of Yoga, and each statement takes one round trip instead of three.
 */

const IS_TUNED = process.argv[2] === 'tuned';

/** The parts of the packages that this server uses. The packages belong to the folder of the peers. */
interface Peers {
  readonly Neo4jGraphQL: new (options: { typeDefs: string; driver: Driver }) => {
    getSchema(): Promise<unknown>;
  };
  readonly createYoga: (options: Readonly<Record<string, unknown>>) => RequestListener & {
    fetch(url: string, init: RequestInit): Promise<Response>;
  };
}

const { neo4j: address } = readDatabaseConfig(process.env);
if (address === null) throw new Error('NEO4J_URI is not set.');
const { database } = address;
const recorder = createRecorder();
const driver = openDriver(address, IS_TUNED ? FAST_DRIVER : {});
const { Neo4jGraphQL, createYoga } = loadPeers();
const schema = await new Neo4jGraphQL({ typeDefs: PEER_SCHEMA, driver }).getSchema();
const yoga = createYoga({
  schema,
  logging: false,
  ...(IS_TUNED && { graphiql: false, landingPage: false, maxRequestBodySize: false }),
  context: {
    sessionConfig: { database },
    transaction: { timeout: STATEMENT_TIMEOUT_MS },
    executionContext: IS_TUNED ? { run: runAlone } : noteStatements(driver),
  },
});

serve({ answer: yoga, run: (body) => runHere(body), recorder, driver, database });

function loadPeers(): Peers {
  const require = createRequire(resolve(PEERS_FOLDER, 'package.json'));
  return { ...(require('@neo4j/graphql') as Peers), ...(require('graphql-yoga') as Peers) };
}

/** Runs a statement in a transaction of its own, which takes one round trip. */
async function runAlone(text: string, parameters: SentStatement['parameters']) {
  recorder.note({ text, parameters });
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
  try {
    return await session.run(text, parameters, { timeout: STATEMENT_TIMEOUT_MS });
  } finally {
    void session.close();
  }
}

/** Returns what @neo4j/graphql uses of a driver. */
function noteStatements({ executeQueryBookmarkManager }: Driver): unknown {
  return { session: openSession, executeQueryBookmarkManager };
}

/** Opens a session of the driver that notes its statements. */
function openSession(config: SessionConfig): unknown {
  const session = driver.session(config);
  const executeRead: typeof session.executeRead = (work, options) =>
    session.executeRead((transaction) => {
      const run = transaction.run.bind(transaction);
      Reflect.set(transaction, 'run', (text: string, parameters: SentStatement['parameters']) => {
        recorder.note({ text, parameters });
        return run(text, parameters);
      });
      return work(transaction);
    }, options);
  return { executeRead, close: () => session.close() };
}

async function runHere(body: string): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const response = await yoga.fetch('http://127.0.0.1/graphql', { method: 'POST', headers, body });
  await response.text();
}
