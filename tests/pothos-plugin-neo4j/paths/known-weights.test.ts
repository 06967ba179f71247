import {
  addWeights,
  listUnknown,
  readWeights,
  type KnownWeights,
} from '../../../src/pothos-plugin-neo4j/paths/known-weights.ts';

const NAMES = ['Plant:rose', 'Plant:moss', 'Plant:oak'];

function weightsUpTo(most: number): KnownWeights {
  const table: KnownWeights = new Map();
  addWeights(table, NAMES, { most, rows: [['Plant:rose', 3]] });
  return table;
}

it('knows that a node without a row has no weight of at most the bound', () => {
  const table = weightsUpTo(5);
  expect(listUnknown(table, NAMES, 5)).toEqual([]);
  expect([...readWeights(table, NAMES, 5)]).toEqual([['Plant:rose', 3]]);
});

it('does not know whether a node without a row has a weight of at most a higher bound', () => {
  expect(listUnknown(weightsUpTo(5), NAMES, 6)).toEqual(['Plant:moss', 'Plant:oak']);
});

it('knows that a node without a row has no weight if there was no bound', () => {
  expect(listUnknown(weightsUpTo(Infinity), NAMES, Infinity)).toEqual([]);
});

it('leaves out known weights above the bound', () => {
  expect([...readWeights(weightsUpTo(5), NAMES, 2)]).toEqual([]);
});

it('keeps a weight that another search has read with a higher bound', () => {
  const table = weightsUpTo(5);
  addWeights(table, NAMES, { most: 9, rows: [['Plant:moss', 8]] });
  addWeights(table, NAMES, { most: 6, rows: [] });
  expect([...readWeights(table, NAMES, 9)]).toEqual([
    ['Plant:rose', 3],
    ['Plant:moss', 8],
  ]);
  expect(listUnknown(table, NAMES, 9)).toEqual([]);
});
