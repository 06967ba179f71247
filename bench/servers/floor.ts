import neo4j, { type Record as DriverRecord } from 'neo4j-driver';
import { readDatabaseConfig } from '../../src/process/read-config.ts';
import type { BenchQuery, Values } from '../queries/bench-query.ts';
import { pickUsed } from '../queries/bench-query.ts';
import { benchQueries } from '../queries/queries.ts';
import { FAST_DRIVER, openDriver, STATEMENT_TIMEOUT_MS } from './database.ts';
import { createRecorder, readBody, serve } from './serve.ts';

/*
 * A hand-written server without GraphQL. A request names a query of the benchmark. With the argument `natural`, it runs
 * natural Cypher and uses JSON.stringify. With `columns`, it reads columns and writes the text itself.
 */

const IS_NATURAL = process.argv[2] === 'natural';

const { neo4j: address } = readDatabaseConfig(process.env);
if (address === null) throw new Error('NEO4J_URI is not set.');
const { database } = address;
const driver = openDriver(address, FAST_DRIVER);
const recorder = createRecorder();
const queries = new Map(benchQueries.map((query) => [query.name, query]));

serve({
  answer: (request, response) => {
    readBody(request)
      .then(write)
      .then(
        (text) => {
          const length = Buffer.byteLength(text);
          response.writeHead(200, {
            'content-type': 'application/json; charset=utf-8',
            'content-length': length,
          });
          response.end(text);
        },
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
  },
  run: write,
  recorder,
  driver,
  database,
});

async function write(body: string): Promise<string> {
  const { query, variables } = JSON.parse(body) as { query: string; variables: Values };
  const found = queries.get(query);
  if (!found) throw new Error(`There is no query "${query}".`);
  return IS_NATURAL ? writeNatural(found, variables) : writeColumns(found, variables);
}

async function writeNatural({ natural }: BenchQuery, variables: Values): Promise<string> {
  const records = await read(natural, variables);
  return JSON.stringify({ data: records.map((record): unknown => record.get(0)) });
}

async function writeColumns({ columns }: BenchQuery, variables: Values): Promise<string> {
  const text = await columns(async (cypher, values) => {
    const records = await read(cypher, values);
    return records.map(toRow);
  }, variables);
  return `{"data":${text}}`;
}

async function read(text: string, values: Values): Promise<readonly DriverRecord[]> {
  const parameters = pickUsed(text, values);
  recorder.note({ text, parameters });
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
  try {
    const { records } = await session.run(text, parameters, { timeout: STATEMENT_TIMEOUT_MS });
    return records;
  } finally {
    void session.close();
  }
}

/** Returns the values of a record. Uses the array of the driver without copying it. */
function toRow(record: DriverRecord): readonly unknown[] {
  const values: unknown = Reflect.get(record, '_fields');
  return Array.isArray(values) ? values : record.keys.map((_, at): unknown => record.get(at));
}
