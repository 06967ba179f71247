import { buildSchema, GraphQLScalarType, parse } from 'graphql';
import { defineCacheKeys, toRequestKey } from '../../../src/server/cache/cache-key.ts';

const schema = buildSchema(`
  scalar Big
  input Shape { sides: Int = 3 name: String inner: Shape }
  type Query { echo(number: Int, shape: Shape, big: Big): String other: String }
`);
Object.assign(schema.getType('Big') as GraphQLScalarType, {
  parseValue: (value: unknown) => new Map([[value, value]]),
});
const keyOf = defineCacheKeys(schema);

const toKey = (
  text: string,
  variables: Readonly<Record<string, unknown>> = {},
  more: { readonly accept?: string; readonly operationName?: string } = {},
) =>
  keyOf({
    document: parse(text),
    variables,
    accept: more.accept ?? '*/*',
    operationName: more.operationName,
  });

const SHAPE = 'query ($shape: Shape) { echo(shape: $shape) }';

describe('the cache key of an operation', () => {
  it('does not depend on whitespace, commas and comments', () => {
    expect(toKey('{ other, echo(number: 1) } # a comment')).toBe(
      toKey('{\n  other\n  echo(number:1)\n}'),
    );
  });

  it('does not depend on the order of variables or on explicit default values', () => {
    const one = toKey(SHAPE, { shape: { name: 'a', sides: 3, inner: { name: 'b' } } });
    expect(toKey(SHAPE, { shape: { inner: { name: 'b' }, name: 'a' } })).toBe(one);
    expect(toKey(SHAPE, { shape: { inner: { name: 'c' }, name: 'a' } })).not.toBe(one);
  });

  it('does not depend on undeclared variables', () => {
    expect(toKey('{ other }', { a: 1 })).toBe(toKey('{ other }'));
  });

  it('distinguishes null from a missing variable', () => {
    expect(toKey(SHAPE, { shape: null })).not.toBe(toKey(SHAPE));
  });

  it.each([
    ['fields', '{ other }', '{ echo }'],
    ['aliases', '{ other }', '{ other: other }'],
    ['the order of fields', '{ other echo }', '{ echo other }'],
    ['literals', '{ echo(number: 1) }', '{ echo(number: 2) }'],
  ])('distinguishes %s', (_, one, other) => {
    expect(toKey(one)).not.toBe(toKey(other));
  });

  it('distinguishes operations, directive variables and accepted types', () => {
    const both = 'query A { other } query B { echo }';
    expect(toKey(both, {}, { operationName: 'A' })).not.toBe(
      toKey(both, {}, { operationName: 'B' }),
    );
    const skip = 'query ($no: Boolean!) { other @skip(if: $no) echo }';
    expect(toKey(skip, { no: true })).not.toBe(toKey(skip, { no: false }));
    expect(toKey('{ other }', {}, { accept: 'application/json' })).not.toBe(toKey('{ other }'));
  });

  it('is null for an unknown operation, for invalid variables and for values that JSON cannot represent', () => {
    expect(toKey('query A { other }', {}, { operationName: 'B' })).toBeNull();
    expect(toKey('query ($n: Int!) { echo(number: $n) }', { n: 'x' })).toBeNull();
    expect(toKey('query ($b: Big) { echo(big: $b) }', { b: 1 })).toBeNull();
  });
});

describe('the key of a request', () => {
  const request = {
    method: 'POST',
    url: '/graphql',
    contentType: 'application/json',
    accept: '*/*',
    body: Buffer.from('{"query":"{ other }"}'),
  };

  it.each([
    ['method', { method: 'GET' }],
    ['path', { url: '/graphql?query={other}' }],
    ['content type', { contentType: 'text/plain' }],
    ['accepted types', { accept: 'application/json' }],
    ['body', { body: Buffer.from('{"query":"{ echo }"}') }],
  ])('depends on the %s', (_, change) => {
    expect(toRequestKey(request)).toBe(toRequestKey({ ...request }));
    expect(toRequestKey({ ...request, ...change })).not.toBe(toRequestKey(request));
  });
});
