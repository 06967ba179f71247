import { skipEmptyKinds } from '../../../import/store/skip-empty-kinds.ts';
import { EMPTY_STORE } from '../../../import/plan/planned-store.ts';
import type { Store } from '../../../import/plan/store.ts';
import { borders, country } from '../../../schema/country/model.ts';
import { graphModel } from '../../../schema/graph.ts';
import { person } from '../../../schema/person/model.ts';
import type { Graph } from '../../../src/neo4j/graph.ts';

const KIND = { link: borders, from: country, to: country, identity: 'zzFactKey' } as const;

/** A database that contains only countries. */
const graph: Graph = {
  read: ({ text }) =>
    Promise.resolve([
      text.includes('-[:')
        ? [...graphModel.links, 'CITES'].map(() => 0)
        : graphModel.nodes.map((model) => (model === country ? 200 : 0)),
    ]),
  write: () => Promise.reject(new Error('Nothing is written.')),
  define: () => Promise.reject(new Error('Nothing is defined.')),
  close: () => Promise.resolve(),
};

function countReads(): { readonly store: Store; readonly asked: string[] } {
  const asked: string[] = [];
  const store: Store = {
    ...EMPTY_STORE,
    readNodes: (model, keys) => {
      asked.push(model.label);
      return EMPTY_STORE.readNodes(model, keys);
    },
    readLinks: (kind, pairs) => {
      asked.push(kind.link.type);
      return EMPTY_STORE.readLinks(kind, pairs);
    },
  };
  return { store, asked };
}

describe('skipEmptyKinds', () => {
  it('queries only labels with nodes', async () => {
    const { store, asked } = countReads();
    const skipping = await skipEmptyKinds(graph, store);
    await skipping.readNodes(country, ['JPN']);
    await skipping.readNodes(person, ['hirohito']);
    expect(asked).toEqual(['Country']);
  });

  it('returns an empty result for each pair if the type has no relationships', async () => {
    const { store, asked } = countReads();
    const skipping = await skipEmptyKinds(graph, store);
    const pairs = [
      { from: 'JPN', to: 'KOR' },
      { from: 'FRA', to: 'DEU' },
    ];
    expect(await skipping.readLinks(KIND, pairs)).toEqual([new Map(), new Map()]);
    expect(asked).toEqual([]);
  });
});
