import { setTimeout as wait } from 'node:timers/promises';
import { apiError } from '../../src/pothos-plugin-neo4j/index.ts';
import { buildSchema, GraphQLScalarType, type GraphQLSchema } from 'graphql';
import { pino } from 'pino';
import type { Graph } from '../../src/neo4j/graph.ts';
import { readConfig } from '../../src/process/read-config.ts';
import { createServer, type ServerOptions } from '../../src/server/create-server.ts';
import type { Call } from '../../src/server/execute/run-operation.ts';

/** The response of an operation. */
export interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly string[];
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** A graph that returns one row for every statement. */
export const STUB_GRAPH: Graph = {
  read: () => Promise.resolve([['v1']]),
  write: () => Promise.reject(new Error('nothing is written here')),
  define: () => Promise.reject(new Error('nothing is defined here')),
  close: () => Promise.resolve(),
};

const SCHEMA = `
  scalar Day
  enum Color { RED GREEN }
  input Shape { sides: Int inner: Shape }
  type Item { name: String! item: Item size(of: Int): Int }
  type Query {
    hello: String
    echo(day: Day, color: Color, number: Int, shape: Shape): String
    required(number: Int!): String
    item: Item
    items(first: Int): [Item!]
    slow(ms: Int!): String
    refused: String
    broken: String
    away: String
    stored: String
  }
`;

/** A test schema. The names of its fields describe their results. */
export function makeSchema(resolvers: Readonly<Record<string, unknown>> = {}): GraphQLSchema {
  const schema = buildSchema(SCHEMA);
  const day = schema.getType('Day') as GraphQLScalarType;
  day.parseValue = (value) => {
    if (value !== '1905-09-05') throw new Error(`${String(value)} is no day`);
    return value;
  };
  day.parseLiteral = (node) => day.parseValue('value' in node ? node.value : null);
  const fields = schema.getQueryType()?.getFields() ?? {};
  for (const [name, resolve] of Object.entries({ ...RESOLVERS, ...resolvers })) {
    Object.assign(fields[name] ?? {}, { resolve });
  }
  return schema;
}

/** Linked data without terms and resources. */
const NO_LINKED_DATA: ServerOptions['linkedData'] = {
  vocabulary: { title: 'Test', description: 'A test.', classes: [], properties: [], relations: [] },
  kinds: ['item'],
  has: () => Promise.resolve(false),
  open: () => Promise.resolve(null),
};

const RESOLVERS = {
  hello: () => 'world',
  echo: (_: unknown, args: object) => JSON.stringify(args),
  item: () => ({ name: 'one', item: { name: 'two' }, size: 1 }),
  items: () => [],
  slow: (_: unknown, args: { ms: number }) => wait(args.ms, 'done'),
  refused: () => {
    throw apiError('UNKNOWN_COUNTRY', 'No such country.', { suggestions: ['JPN'] });
  },
  broken: () => {
    throw new TypeError('secret at bolt://10.0.0.1');
  },
  away: () => {
    throw Object.assign(new Error('bolt://10.0.0.1 is away'), { name: 'DatabaseUnavailable' });
  },
  stored: async (_: unknown, __: unknown, call: Call) => {
    const rows = await call.graph.read({ text: 'RETURN $n', parameters: { n: 1n } });
    return String(rows[0]?.[0]);
  },
};

/** Creates a server of the test schema. Settings are passed like environment variables. */
export function makeServer(
  settings: Readonly<Record<string, string>> = {},
  options: Partial<ServerOptions> = {},
) {
  return createServer({
    schema: makeSchema(),
    graph: STUB_GRAPH,
    createContext: (call) => ({ ...call, notices: new Map(), marks: new Set() }),
    measureCost: () => ({ cost: 1, mostExpensiveField: 'Query.hello', characters: 0 }),
    openExport: () => null,
    linkedData: NO_LINKED_DATA,
    tabs: [{ name: 'Hello', query: 'query Hello { hello }' }],
    version: '1.2.3',
    log: pino({ level: 'silent' }),
    ...options,
    config: readConfig({ PORT: '0', ...settings }),
  });
}

/** Sends a query to a server by POST. */
export async function ask(
  server: ReturnType<typeof makeServer>,
  query: string,
  more: {
    readonly variables?: unknown;
    readonly operationName?: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly signal?: AbortSignal;
  } = {},
): Promise<Answer & { readonly status: number; readonly headers: Headers }> {
  const { headers, signal, ...rest } = more;
  const response = await server.fetch(
    new Request('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, ...rest }),
      ...(signal && { signal }),
    }),
  );
  const answer = (await response.json()) as Answer;
  return { ...answer, status: response.status, headers: response.headers };
}

/** Requests a path of a server by GET. */
export async function get(
  server: ReturnType<typeof makeServer>,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return server.fetch(new Request(`http://localhost${path}`, { headers }));
}

/** Returns the error codes of a response. */
export function codesOf(answer: Answer): readonly unknown[] {
  return (answer.errors ?? []).map((error) => error.extensions['code']);
}
