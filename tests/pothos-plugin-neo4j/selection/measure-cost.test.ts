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

it('does not count `pageInfo` and `totalCount`', () => {
  expect(costOf('{ gardeners(first: 9) { totalCount pageInfo { hasNextPage } } }')).toBe(9);
});

it('names the most expensive field', () => {
  const query =
    '{ gardeners(first: 10) { nodes { knows(first: 2) { nodes { key } } tends(first: 30) { nodes { key } } } } }';
  expect(measure(query)).toEqual({ cost: 330, mostExpensiveField: 'gardeners.nodes.tends' });
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
    costOf('{ a: gardeners(first: 2) { totalCount } b: gardeners(first: 3) { totalCount } }'),
  ).toBe(5);
});
