import { parse } from 'graphql';
import { measureCost, type Cost } from '../../../src/pothos-plugin-neo4j/selection/measure-cost.ts';
import { walkOperation } from '../../../src/server/execute/walk-operation.ts';
import { madeUpSchema } from '../made-up-schema.ts';

function measure(query: string, variables: Record<string, unknown> = {}): Cost {
  const asked = { document: parse(query), variables, operationName: undefined };
  return measureCost(walkOperation(madeUpSchema, asked)?.selection ?? []);
}

function costOf(query: string, variables: Record<string, unknown> = {}): number {
  return measure(query, variables).cost;
}

it('counts 1 for a node', () => {
  expect(costOf('{ gardener(slug: "a") { name } }')).toBe(1);
});

it('counts the page size, and 20 without one', () => {
  expect(costOf('{ gardeners(first: 7) { nodes { name } } }')).toBe(7);
  expect(costOf('{ gardeners { nodes { name } } }')).toBe(20);
});

it('multiplies the page sizes of nested connections', () => {
  expect(
    costOf(
      '{ gardeners(first: 10) { edges { node { tends(first: 5) { nodes { clubs { name } } } } } } }',
    ),
  ).toBe(10 + 10 * (5 + 5 * 20));
});

it('reads the size of a page from variables and their defaults', () => {
  expect(costOf('query ($n: Int) { gardeners(first: $n) { nodes { name } } }', { n: 33 })).toBe(33);
});

it('follows fragments', () => {
  expect(
    costOf(
      '{ gardener(slug: "a") { ...f } } fragment f on Gardener { tends(first: 4) { nodes { key } } }',
    ),
  ).toBe(5);
});

it('counts 1 for a total, and no entries if only totals are selected', () => {
  expect(costOf('{ gardeners(first: 9) { totalCount pageInfo { hasNextPage } } }')).toBe(10);
  expect(costOf('{ gardeners(first: 9) { totalCount } }')).toBe(1);
  expect(
    costOf(
      '{ gardeners(first: 10) { nodes { a: tends { totalCount } b: knows { totalCount totalNodes } } } }',
    ),
  ).toBe(10 + 10 * 3);
});

it('does not multiply totals by the page size', () => {
  expect(
    costOf('{ gardeners(first: 50) { totalCount nodes { tends(first: 1) { nodes { key } } } } }'),
  ).toBe(1 + 50 + 50);
});

it('counts no entries for a page of none, and the smaller of `first` and `last`', () => {
  expect(costOf('{ gardeners(first: 0) { totalCount nodes { tends { nodes { key } } } } }')).toBe(
    1,
  );
  expect(costOf('{ gardeners(first: 50, last: 2) { nodes { key } } }')).toBe(2);
});

it('counts relationships that a filter follows, more for each level', () => {
  const filter = (value: string) =>
    costOf(`{ gardeners(first: 1, filter: ${value}) { nodes { key } } }`);
  expect(filter('{ name: { contains: "a" } }')).toBe(1);
  expect(filter('{ tends: { some: { tool: { eq: "a" } } } }')).toBe(1 + 100);
  expect(filter('{ or: [{ tends: { some: {} } }, { not: { tends: { none: {} } } }] }')).toBe(
    1 + 200,
  );
});

it('counts each condition after the first ten, and a list of values once', () => {
  const filter = (value: string) =>
    costOf(`{ gardeners(first: 1, filter: ${value}) { nodes { key } } }`);
  const alternatives = (count: number) =>
    `{ or: [${'{ name: { contains: "a" } } '.repeat(count)}] }`;
  expect(filter(alternatives(10))).toBe(1);
  expect(filter(alternatives(60))).toBe(1 + 50 * 20);
  expect(filter(`{ name: { in: [${'"a" '.repeat(60)}] } }`)).toBe(1);
});

it('counts skipped entries', () => {
  expect(costOf('{ gardeners(first: 1, offset: 5) { nodes { key } } }')).toBe(1);
  expect(costOf('{ gardeners(first: 1, offset: 500) { nodes { key } } }')).toBe(1 + 50);
});

it('counts the estimated size of a response with many values for each object', () => {
  const aliases = (length: number) =>
    Array.from({ length }, (_, at) => `name${at}: name`).join(' ');
  const query = (fields: string) => costOf(`{ gardeners(first: 100) { nodes { ${fields} } } }`);
  expect(query(aliases(3))).toBe(100);
  expect(query(aliases(30))).toBeGreaterThan(800);
  expect(query(`${'n'.repeat(1_000)}: name`)).toBeGreaterThan(400);
});

it('counts a repeated value once', () => {
  const query = (fields: string) => costOf(`{ gardeners(first: 100) { nodes { ${fields} } } }`);
  expect(query('name '.repeat(30))).toBe(100);
});

it('counts a field that two fragments select only once', () => {
  const query = `{ gardener(slug: "a") { ...a ...b ...c } }
    fragment a on Gardener { tends(first: 5) { nodes { key } } }
    fragment b on Gardener { tends(first: 5) { nodes { name } totalCount } }
    fragment c on Gardener { ... on Gardener { tends(first: 5) { edges { tool } } } }`;
  expect(costOf(query)).toBe(1 + 5 + 1);
});

it('names the most expensive field', () => {
  const query =
    '{ gardeners(first: 10) { nodes { knows(first: 2) { nodes { key } } tends(first: 30) { nodes { key } } } } }';
  expect(measure(query)).toMatchObject({ cost: 330, mostExpensiveField: 'gardeners.nodes.tends' });
});

it('omits fields that a directive excludes', () => {
  const query = (given: string) =>
    `query ($all: Boolean!) { gardeners(first: 9) { nodes { tends(first: 5) ${given} { nodes { key } } } } }`;
  expect(costOf(query('@include(if: $all)'), { all: false })).toBe(9);
  expect(costOf(query('@include(if: $all)'), { all: true })).toBe(54);
  expect(costOf(query('@skip(if: $all)'), { all: true })).toBe(9);
});

it('counts a field with the same response key once, with the fields below all its selections', () => {
  expect(
    costOf(
      '{ gardeners(first: 2) { nodes { tends(first: 5) { nodes { key } } } } gardeners(first: 2) { nodes { tends(first: 5) { nodes { clubs { name } } } } } }',
    ),
  ).toBe(2 + 2 * (5 + 5 * 20));
});

it('counts each alias', () => {
  expect(
    costOf('{ a: gardeners(first: 2) { nodes { key } } b: gardeners(first: 3) { nodes { key } } }'),
  ).toBe(5);
});

it('counts the schema if it is selected several times', () => {
  const schema = '__schema { types { name } }';
  expect(costOf(`{ ${schema} }`)).toBe(0);
  expect(costOf(`{ a: ${schema} b: ${schema} c: ${schema} }`)).toBe(10_000);
});
