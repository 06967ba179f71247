import { createRequire } from 'node:module';
import type { RequestListener } from 'node:http';
import { resolve } from 'node:path';
import type { Driver, SessionConfig } from 'neo4j-driver';
import { readDatabaseConfig } from '../../src/process/read-config.ts';
import {
  FAST_DRIVER,
  openDriver,
  runStatement,
  STATEMENT_TIMEOUT_MS,
  type SentStatement,
} from './database.ts';
import { PEERS_FOLDER } from './install-peers.ts';
import { PEER_SCHEMA } from './peer-schema.ts';
import { createRecorder, serve } from './serve.ts';

/*
 * @neo4j/graphql on Yoga. With the argument `shipped`, the server is configured as documented. With the argument
 * `tuned`, the server uses the fastest driver and Yoga settings, and each statement takes one round trip instead of
 * three.
 */

const IS_TUNED = process.argv[2] === 'tuned';

/** The exports of the packages in bench/peers that this server uses. */
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
    executionContext: IS_TUNED ? { run: runRecorded } : recordStatements(driver),
  },
});

await serve({ answer: yoga, run: (body) => runHere(body), recorder, driver, database });

function loadPeers(): Peers {
  const require = createRequire(resolve(PEERS_FOLDER, 'package.json'));
  return { ...(require('@neo4j/graphql') as Peers), ...(require('graphql-yoga') as Peers) };
}

async function runRecorded(text: string, parameters: SentStatement['parameters']) {
  const statement = { text, parameters };
  recorder.note(statement);
  return runStatement(driver, database, statement);
}

/** Returns a driver that records statements, with the members that @neo4j/graphql uses. */
function recordStatements({ executeQueryBookmarkManager }: Driver): unknown {
  return { session: openSession, executeQueryBookmarkManager };
}

/** Opens a session that records statements. */
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
