import { text as readText } from 'node:stream/consumers';
import type { Record as DriverRecord } from 'neo4j-driver';
import { readDatabaseConfig } from '../../src/process/read-config.ts';
import type { BenchQuery, Values } from '../queries/bench-query.ts';
import { pickUsed } from '../queries/bench-query.ts';
import { benchQueries } from '../queries/queries.ts';
import { FAST_DRIVER, openDriver, runStatement } from './database.ts';
import { createRecorder, serve } from './serve.ts';

/*
 * A hand-written server without GraphQL. A request contains the name of a benchmark query. With the argument `natural`,
 * the server runs idiomatic Cypher and calls JSON.stringify. With the argument `columns`, the server reads columns and
 * calls the hand-written serializer of the query.
 */

const IS_NATURAL = process.argv[2] === 'natural';

const { neo4j: address } = readDatabaseConfig(process.env);
if (address === null) throw new Error('NEO4J_URI is not set.');
const { database } = address;
const driver = openDriver(address, FAST_DRIVER);
const recorder = createRecorder();
const queries = new Map(benchQueries.map((query) => [query.name, query]));

await serve({
  answer: (request, response) => {
    readText(request)
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
  if (!found) throw new Error(`Unknown query "${query}".`);
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
  const statement = { text, parameters: pickUsed(text, values) };
  recorder.note(statement);
  const { records } = await runStatement(driver, database, statement);
  return records;
}

/** Returns the values of a record. Reads the internal array of the driver to avoid a copy. */
function toRow(record: DriverRecord): readonly unknown[] {
  const values: unknown = Reflect.get(record, '_fields');
  return Array.isArray(values) ? values : record.keys.map((_, at): unknown => record.get(at));
}
