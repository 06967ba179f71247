import { getIntrospectionQuery } from 'graphql';
import { ask, codesOf, makeServer } from '../made-up-server.ts';

const server = makeServer({ GAIKO_MAX_COST: '50', GAIKO_TIMEOUT_MS: '100' });

describe('the limits of a document', () => {
  it('accept the introspection query of GraphiQL', async () => {
    const answer = await ask(server, getIntrospectionQuery({ inputValueDeprecation: true }));
    expect(answer.errors).toBeUndefined();
  });

  it('accept at most 2,000 tokens', async () => {
    const fits = await ask(server, `{ ${'hello '.repeat(100)} }`);
    const tooLarge = await ask(server, `{ ${'...{ hello } '.repeat(500)} }`);
    expect(fits.errors).toBeUndefined();
    expect(codesOf(tooLarge)).toEqual(['QUERY_TOO_LARGE']);
  });

  it('accept at most 20 levels', async () => {
    const nested = (levels: number) =>
      `${'{ item '.repeat(levels - 1)}{ name }${' }'.repeat(levels - 1)}`;
    expect((await ask(server, nested(20))).errors).toBeUndefined();
    expect(codesOf(await ask(server, nested(21)))).toEqual(['QUERY_TOO_DEEP']);
  });

  it('count the levels in fragments', async () => {
    const query = `{ item { ...F } } fragment F on Item ${'{ item '.repeat(19)}{ name }${' }'.repeat(19)}`;
    expect(codesOf(await ask(server, query))).toEqual(['QUERY_TOO_DEEP']);
  });

  it('accept at most 30 aliases per level, including __typename', async () => {
    const aliases = (count: number, field: string) =>
      Array.from({ length: count }, (_, at) => `a${at}: ${field}`).join(' ');
    expect((await ask(server, `{ ${aliases(30, 'hello')} }`)).errors).toBeUndefined();
    expect(codesOf(await ask(server, `{ ${aliases(31, 'hello')} }`))).toEqual(['QUERY_TOO_LARGE']);
    expect(codesOf(await ask(server, `{ ${aliases(31, '__typename')} }`))).toEqual([
      'QUERY_TOO_LARGE',
    ]);
  });

  it('count the aliases in fragments of a level', async () => {
    const query = `{ ${Array.from({ length: 20 }, (_, at) => `a${at}: hello`).join(' ')} ...F }
      fragment F on Query { ${Array.from({ length: 20 }, (_, at) => `b${at}: hello`).join(' ')} }`;
    expect(codesOf(await ask(server, query))).toEqual(['QUERY_TOO_LARGE']);
  });

  it('accept at most 50 directives', async () => {
    const directives = (count: number) =>
      `{ ${Array.from({ length: count }, () => 'hello @include(if: true)').join(' ')} }`;
    expect((await ask(server, directives(50))).errors).toBeUndefined();
    expect(codesOf(await ask(server, directives(51)))).toEqual(['QUERY_TOO_LARGE']);
  });

  it('accept at most 100 selections per set', async () => {
    expect((await ask(server, `{ ${'hello '.repeat(100)} }`)).errors).toBeUndefined();
    expect(codesOf(await ask(server, `{ ${'hello '.repeat(101)} }`))).toEqual(['QUERY_TOO_LARGE']);
  });

  it('count the fields of nested fragments', async () => {
    const fragments = Array.from(
      { length: 60 },
      (_, at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`,
    );
    const query = `{ ...F0 } ${fragments.join(' ')} fragment F60 on Query { hello }`;
    expect(codesOf(await ask(server, query))).toEqual(['QUERY_TOO_LARGE']);
  });

  it('accepts variables of at most 10 levels', async () => {
    const query = 'query ($shape: Shape) { echo(shape: $shape) }';
    const shape = (levels: number): object => (levels === 1 ? {} : { inner: shape(levels - 1) });
    expect((await ask(server, query, { variables: { shape: shape(9) } })).errors).toBeUndefined();
    expect(codesOf(await ask(server, query, { variables: { shape: shape(11) } }))).toEqual([
      'QUERY_TOO_DEEP',
    ]);
  });

  it('stop an operation at its deadline', async () => {
    const answer = await ask(server, '{ slow(ms: 1000) }');
    expect(codesOf(answer)).toEqual(['TIMEOUT']);
    expect(answer.errors?.[0]?.message).toContain('100 ms');
  });
});

describe('the cost of an operation', () => {
  const dear = makeServer(
    { GAIKO_MAX_COST: '50' },
    {
      measureCost: ([items]) => ({
        cost: Number(items?.arguments['first']),
        mostExpensiveField: 'Query.items',
        characters: 0,
      }),
    },
  );
  const query = 'query ($first: Int) { items(first: $first) { name } }';

  it('is in the response, with its limit', async () => {
    const answer = await ask(dear, query, { variables: { first: 50 } });
    expect(answer.errors).toBeUndefined();
    expect(answer.extensions).toEqual({ cost: { requested: 50, limit: 50 } });
  });

  it('is limited, and the error names the most expensive field', async () => {
    const answer = await ask(dear, query, { variables: { first: 51 } });
    expect(answer.errors?.[0]?.extensions).toEqual({
      code: 'QUERY_TOO_COMPLEX',
      cost: 51,
      limit: 50,
      mostExpensiveField: 'Query.items',
      dearest: 'Query.items',
    });
    expect(answer.errors?.[0]?.message).toContain('Query.items');
    expect(answer.extensions['cost']).toEqual({ requested: 51, limit: 50 });
  });

  it('includes default values of variables', async () => {
    const answer = await ask(dear, 'query ($first: Int = 51) { items(first: $first) { name } }');
    expect(answer.errors?.[0]?.extensions['code']).toBe('QUERY_TOO_COMPLEX');
  });

  it('is not measured if the variables are invalid', async () => {
    const answer = await ask(dear, query, { variables: { first: 'all' } });
    expect(answer.errors?.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
  });

  it('is also in the response to rejected requests', async () => {
    const answer = await ask(dear, '{ hello');
    expect(answer.extensions['cost']).toEqual({ requested: 0, limit: 50 });
  });
});
