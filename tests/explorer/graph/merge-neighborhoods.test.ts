import { factsOf, mergeNeighborhoods } from '../../../src/explorer/graph/merge-neighborhoods.ts';
import type {
  GraphEntity,
  GraphFact,
  Neighborhood,
} from '../../../src/explorer/graph/neighborhood-query.ts';

const entity = (id: string): GraphEntity => ({
  id,
  __typename: 'Country',
  kind: 'COUNTRY',
  name: id,
  code: id,
});

const fact = (sender: string, receiver: string): GraphFact => ({
  factId: `${sender}-${receiver}`,
  text: `${sender} borders ${receiver}.`,
  link: 'BORDERS',
  certainty: null,
  confidence: 'HIGH',
  isSourced: true,
  hasRivals: false,
  sender: { id: sender },
  receiver: { id: receiver },
});

const around = (
  ids: readonly string[],
  links: readonly GraphFact[],
  isTruncated = false,
): Neighborhood => ({ entities: ids.map(entity), links: [...links], isTruncated });

const merged = mergeNeighborhoods([
  around(['A', 'B'], [fact('A', 'B')]),
  around(['B', 'A', 'C'], [fact('A', 'B'), fact('B', 'C')], true),
]);

describe('mergeNeighborhoods', () => {
  it('returns each entity and each fact once', () => {
    expect([...merged.entities.keys()]).toEqual(['A', 'B', 'C']);
    expect(merged.facts.map(({ factId }) => factId)).toEqual(['A-B', 'B-C']);
  });

  it('returns the centers, and whether a neighborhood is incomplete', () => {
    expect(merged).toMatchObject({ centers: new Set(['A', 'B']), isTruncated: true });
  });
});

describe('factsOf', () => {
  it('returns the facts of an entity with the entities at the other ends', () => {
    expect(factsOf(merged, 'B').map(({ fact: { factId }, other }) => [factId, other.name])).toEqual(
      [
        ['A-B', 'A'],
        ['B-C', 'C'],
      ],
    );
  });
});
