import { buildSchema, parse } from 'graphql';
import {
  selectionAt,
  type Selection,
} from '../../../src/pothos-plugin-neo4j/selection/walk-selection.ts';
import { walkOperation } from '../../../src/server/execute/walk-operation.ts';

const schema = buildSchema(`
  interface Plant { name: String parts(first: Int = 20): [Part] }
  type Tree implements Plant { name: String parts(first: Int = 20): [Part] height(unit: Unit): Int }
  type Herb implements Plant { name: String parts(first: Int = 20): [Part] isEdible: Boolean }
  type Part { name: String plant: Plant }
  union Thing = Tree | Herb | Part
  enum Unit { METRE FOOT }
  type Query { plant(slug: String!): Plant things: [Thing] }
`);

interface Plain {
  readonly key: string;
  readonly field?: string;
  readonly arguments?: object;
  readonly types?: readonly string[];
  readonly children?: readonly Plain[];
}

/** Returns a selection without empty and redundant parts. */
function toPlain(selection: Selection): readonly Plain[] {
  return selection.map(({ key, field, arguments: given, types, children }) => ({
    key,
    ...(field.name === key ? {} : { field: field.name }),
    ...(Object.keys(given).length > 0 ? { arguments: given } : {}),
    ...(types ? { types } : {}),
    ...(children.length > 0 ? { children: toPlain(children) } : {}),
  }));
}

function walk(query: string, variables: Readonly<Record<string, unknown>> = {}): Selection {
  const asked = { document: parse(query), variables, operationName: undefined };
  return walkOperation(schema, asked)?.selection ?? [];
}

const name = { key: 'name' };

it('returns fields with their arguments and children', () => {
  expect(toPlain(walk('{ plant(slug: "oak") { name parts(first: 2) { name } } }'))).toEqual([
    {
      key: 'plant',
      arguments: { slug: 'oak' },
      children: [name, { key: 'parts', arguments: { first: 2 }, children: [name] }],
    },
  ]);
});

it('resolves variables and default values', () => {
  const query =
    'query ($n: Int = 7, $slug: String!) { plant(slug: $slug) { a: parts(first: $n) { name } b: parts { name } } }';
  expect(toPlain(walk(query, { slug: 'oak' }))).toEqual([
    {
      key: 'plant',
      arguments: { slug: 'oak' },
      children: [
        { key: 'a', field: 'parts', arguments: { first: 7 }, children: [name] },
        { key: 'b', field: 'parts', arguments: { first: 20 }, children: [name] },
      ],
    },
  ]);
});

it('omits fields that @skip and @include exclude', () => {
  const query =
    'query ($yes: Boolean!) { plant(slug: "oak") { name @skip(if: $yes) ... @include(if: $yes) { parts { name } } ...more @skip(if: $yes) } } fragment more on Plant { again: name }';
  const below = (yes: boolean) => walk(query, { yes })[0]?.children.map(({ key }) => key);
  expect(below(true)).toEqual(['parts']);
  expect(below(false)).toEqual(['name', 'again']);
});

it('merges fields with the same response key and their children', () => {
  const query =
    '{ plant(slug: "oak") { name parts { name } } ...more } fragment more on Query { plant(slug: "oak") { parts { plant { name } } } }';
  expect(toPlain(walk(query))).toEqual([
    {
      key: 'plant',
      arguments: { slug: 'oak' },
      children: [
        name,
        {
          key: 'parts',
          arguments: { first: 20 },
          children: [name, { key: 'plant', children: [name] }],
        },
      ],
    },
  ]);
});

it('returns the object types for which a field is selected', () => {
  const query =
    '{ things { ... on Plant { name ... on Tree { height(unit: FOOT) } } ...herb ... on Part { name } } } fragment herb on Herb { isEdible }';
  expect(toPlain(walk(query))).toEqual([
    {
      key: 'things',
      children: [
        { key: 'name', types: ['Herb', 'Tree'] },
        { key: 'height', arguments: { unit: 'FOOT' }, types: ['Tree'] },
        { key: 'isEdible', types: ['Herb'] },
        { key: 'name', types: ['Part'] },
      ],
    },
  ]);
});

it('expands a fragment on each level that uses it', () => {
  const query =
    '{ plant(slug: "oak") { ...named parts { ...part } } } fragment named on Plant { name } fragment part on Part { name plant { ...named } }';
  expect(toPlain(walk(query))[0]?.children).toEqual([
    name,
    {
      key: 'parts',
      arguments: { first: 20 },
      children: [name, { key: 'plant', children: [name] }],
    },
  ]);
});

it('returns introspection fields, which the executor and the writer of answers resolve', () => {
  expect(toPlain(walk('{ __typename __schema { types { name } } things { __typename } }'))).toEqual(
    [
      { key: '__typename' },
      { key: '__schema', children: [{ key: 'types', children: [name] }] },
      { key: 'things', children: [{ key: '__typename' }] },
    ],
  );
});

it('returns no arguments if they cannot be coerced', () => {
  const query = 'query ($slug: String = "oak") { plant(slug: $slug) { name } }';
  expect(toPlain(walk(query, { slug: null }))).toEqual([{ key: 'plant', children: [name] }]);
});

it('returns the selection below a path of the response, for the type of its object', () => {
  const query =
    '{ things { ... on Plant { parts { name } } ... on Tree { parts { plant { name } } } } }';
  const below = (typename: string) => {
    const things = { prev: undefined, key: 'things', typename: 'Query' };
    const third = { prev: things, key: 2, typename: undefined };
    const parts = { prev: third, key: 'parts', typename };
    return toPlain(selectionAt(walk(query), parts)).map(({ key }) => key);
  };
  expect(below('Tree')).toEqual(['name', 'plant']);
  expect(below('Herb')).toEqual(['name']);
  expect(below('Part')).toEqual([]);
});
