import { pino } from 'pino';
import { ask, codesOf, makeServer } from '../made-up-server.ts';

const server = makeServer();

describe('the errors of an answer', () => {
  it.each([
    ['text that is no GraphQL', '{ hello', {}, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', '{ nothing }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['a mutation', 'mutation { hello }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['a subscription', 'subscription { hello }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['a literal that a scalar refuses', '{ echo(day: "x") }', {}, 'BAD_USER_INPUT'],
    ['a literal that is no value of an enum', '{ echo(color: BLUE) }', {}, 'BAD_USER_INPUT'],
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
    ['a refusal of the schema', '{ refused }', {}, 'UNKNOWN_COUNTRY'],
    ['a database that is away', '{ away }', {}, 'SERVICE_UNAVAILABLE'],
    ['a mistake of ours', '{ broken }', {}, 'INTERNAL_SERVER_ERROR'],
  ])('have a code for %s', async (_, query, more, code) => {
    expect(codesOf(await ask(server, query, more))).toEqual([code]);
  });

  it('keep what the schema says for programs', async () => {
    const answer = await ask(server, '{ refused }');
    expect(answer.errors?.[0]).toMatchObject({
      message: 'No such country.',
      path: ['refused'],
      extensions: { code: 'UNKNOWN_COUNTRY', suggestions: ['JPN'] },
    });
  });

  it('do not affect the fields next to them', async () => {
    const answer = await ask(server, '{ hello broken }');
    expect(answer.data).toEqual({ hello: 'world', broken: null });
  });

  it('log what they hide from the client, with the same id', async () => {
    const lines: string[] = [];
    const log = pino({}, { write: (line) => void lines.push(line) });
    const answer = await ask(makeServer({}, { log }), '{ broken away }');
    const text = JSON.stringify(answer);
    expect(text).not.toMatch(/secret|10\.0\.0\.1|at .*\.ts|stack/);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('secret at bolt');
    expect(lines[0]).toContain(String(answer.errors?.[0]?.extensions['requestId']));
  });

  it('mask what goes wrong before the first field', async () => {
    const createContext = () => {
      throw new Error('secret');
    };
    const answer = await ask(makeServer({}, { createContext }), '{ hello }');
    expect(codesOf(answer)).toEqual(['INTERNAL_SERVER_ERROR']);
    expect(answer.status).toBe(500);
    expect(JSON.stringify(answer)).not.toContain('secret');
  });
});
