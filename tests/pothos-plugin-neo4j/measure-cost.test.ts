import { parse } from 'graphql';
import { measureCost } from '../../src/pothos-plugin-neo4j/selection/measure-cost.ts';
import { madeUpSchema } from './made-up-schema.ts';

const measure = measureCost(madeUpSchema);

function costOf(query: string, variables: Record<string, unknown> = {}): number {
  return measure({ document: parse(query), variables, operationName: undefined }).cost;
}

it('counts one for a node', () => {
  expect(costOf('{ gardener(slug: "a") { name } }')).toBe(1);
});

it('counts the rows of a page, and twenty where none is said', () => {
  expect(costOf('{ gardeners(first: 7) { nodes { name } } }')).toBe(7);
  expect(costOf('{ gardeners { nodes { name } } }')).toBe(20);
});

it('multiplies down the levels', () => {
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

it('does not multiply what a page says of itself', () => {
  expect(costOf('{ gardeners(first: 9) { totalCount pageInfo { hasNextPage } } }')).toBe(9);
});

it('names the most expensive field', () => {
  const document = parse(
    '{ gardeners(first: 10) { nodes { knows(first: 2) { nodes { key } } tends(first: 30) { nodes { key } } } } }',
  );
  expect(measure({ document, variables: {}, operationName: undefined })).toEqual({
    cost: 330,
    dearest: 'gardeners.nodes.tends',
  });
});
