import { toCsl } from '../../../src/explorer/facts/to-csl.ts';
import { citeFact, PLAIN_SOURCE } from './cited-fact.ts';

describe('toCsl', () => {
  it('cites the fact as a data set, then its sources', () => {
    const source = {
      ...PLAIN_SOURCE,
      slug: 'cow',
      title: 'Correlates of War',
      sourceKind: 'database',
      url: 'https://example.org/cow',
      retrievedOn: '2024-05-01',
    };
    expect(toCsl(citeFact(source))).toEqual([
      {
        id: 'gaiko-japan-was-party-to-the-first-anglo-japanese-alliance',
        type: 'dataset',
        title: 'Japan was party to the First Anglo-Japanese Alliance.',
        publisher: 'gaiko, a graph of foreign relations',
        URL: 'http://127.0.0.1:4000/explore/fact/Rg',
        accessed: { 'date-parts': [[2026, 11, 27]] },
        version: '0859b5e4e44d',
      },
      {
        id: 'cow',
        type: 'dataset',
        title: 'Correlates of War',
        URL: 'https://example.org/cow',
        accessed: { 'date-parts': [[2024, 5, 1]] },
      },
    ]);
  });

  it.each([
    ['document', 'document'],
    ['encyclopedia', 'entry-encyclopedia'],
    ['mirror', 'webpage'],
    [null, 'webpage'],
  ])('gives a source of the kind %s the type %s', (sourceKind, type) => {
    const [, item] = toCsl(citeFact({ ...PLAIN_SOURCE, sourceKind }));
    expect(item?.type).toBe(type);
  });

  it('has ids without spaces and accents', () => {
    const [, item] = toCsl(citeFact({ ...PLAIN_SOURCE, slug: 'Traité de Paris' }));
    expect(item?.id).toBe('traite-de-paris');
  });
});
