import { pino } from 'pino';
import {
  DatabaseBusy,
  DatabaseFailed,
  DatabaseRefused,
  DatabaseUnavailable,
  DiskFull,
} from '../../../src/neo4j/errors.ts';
import { ask, codesOf, makeSchema, makeServer } from '../made-up-server.ts';

const server = makeServer();

describe('the errors of a response', () => {
  it.each([
    ['text that is not GraphQL', '{ hello', {}, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', '{ nothing }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['a mutation', 'mutation { hello }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['a subscription', 'subscription { hello }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['a literal that a scalar rejects', '{ echo(day: "x") }', {}, 'BAD_USER_INPUT'],
    ['a literal that is not a value of the enum', '{ echo(color: BLUE) }', {}, 'BAD_USER_INPUT'],
    ['a literal of another type', '{ echo(number: "one") }', {}, 'BAD_USER_INPUT'],
    [
      'a variable that a scalar refuses',
      'query ($day: Day) { echo(day: $day) }',
      { variables: { day: 'x' } },
      'BAD_USER_INPUT',
    ],
    [
      'a variable that is missing',
      'query ($n: Int!) { required(number: $n) }',
      {},
      'BAD_USER_INPUT',
    ],
    [
      'a variable that is null at a place for none',
      'query ($n: Int = 1) { required(number: $n) }',
      { variables: { n: null } },
      'BAD_USER_INPUT',
    ],
    ['an unknown operation', 'query A { hello }', { operationName: 'B' }, 'BAD_USER_INPUT'],
    ['two operations without a name', 'query A { hello } query B { hello }', {}, 'BAD_USER_INPUT'],
    ['an error of the schema', '{ refused }', {}, 'UNKNOWN_COUNTRY'],
    ['an unavailable database', '{ away }', {}, 'SERVICE_UNAVAILABLE'],
    ['an unexpected error', '{ broken }', {}, 'INTERNAL_SERVER_ERROR'],
  ])('have a code for %s', async (_, query, more, code) => {
    expect(codesOf(await ask(server, query, more))).toEqual([code]);
  });

  it.each([
    ['application/graphql-response+json', '{ away }', 503, '2'],
    ['application/json', '{ away }', 200, '2'],
    // Partial responses are not retried.
    ['application/graphql-response+json', '{ hello away }', 200, null],
  ])('have a status for Accept: %s and %s', async (accept, query, status, retryAfter) => {
    const response = await server.fetch(
      new Request('http://localhost/graphql', {
        method: 'POST',
        headers: { accept, 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      }),
    );
    expect(response.status).toBe(status);
    expect(response.headers.get('retry-after')).toBe(retryAfter);
    expect(JSON.stringify(await response.json())).not.toContain('"http"');
  });

  it.each([
    [new DatabaseUnavailable(), 2],
    [new DatabaseBusy(), 2],
    [new DiskFull('/secret'), 60],
    [new DatabaseFailed(), 60],
    [new DatabaseRefused(), 60],
  ])('have a code, a status and a Retry-After header for %s', async (error, seconds) => {
    const schema = makeSchema({ stored: () => Promise.reject(error) });
    const accept = 'application/graphql-response+json';
    const answer = await ask(makeServer({}, { schema }), '{ stored }', { headers: { accept } });
    expect([answer.status, codesOf(answer)]).toEqual([503, ['SERVICE_UNAVAILABLE']]);
    expect(answer.headers.get('retry-after')).toBe(String(seconds));
    expect(answer.errors?.[0]?.message).not.toMatch(/secret|NEO4J_|restart/);
  });

  it('keep the extensions of the schema', async () => {
    const answer = await ask(server, '{ refused }');
    expect(answer.errors?.[0]).toMatchObject({
      message: 'No such country.',
      path: ['refused'],
      extensions: { code: 'UNKNOWN_COUNTRY', suggestions: ['JPN'] },
    });
  });

  it('do not affect other fields', async () => {
    const answer = await ask(server, '{ hello broken }');
    expect(answer.data).toEqual({ hello: 'world', broken: null });
  });

  it('are logged with the id in the masked message', async () => {
    const lines: string[] = [];
    const log = pino({}, { write: (line) => void lines.push(line) });
    const answer = await ask(makeServer({}, { log }), '{ broken away }');
    const text = JSON.stringify(answer);
    expect(text).not.toMatch(/secret|10\.0\.0\.1|at .*\.ts|stack/);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('secret at bolt');
    expect(lines[0]).toContain(String(answer.errors?.[0]?.extensions['requestId']));
  });

  it('are masked if they occur before the first field', async () => {
    const createContext = () => {
      throw new Error('secret');
    };
    const answer = await ask(makeServer({}, { createContext }), '{ hello }');
    expect(codesOf(answer)).toEqual(['INTERNAL_SERVER_ERROR']);
    expect(answer.status).toBe(500);
    expect(JSON.stringify(answer)).not.toContain('secret');
  });
});
