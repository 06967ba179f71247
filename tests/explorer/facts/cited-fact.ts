import type { CitedFact } from '../../../src/explorer/facts/citation.ts';
import type { ShownSource } from '../../../src/explorer/facts/source-fields.ts';

/** A source that has only a slug and a title. */
export const PLAIN_SOURCE: ShownSource = {
  slug: 'plain',
  title: 'A page',
  publisher: null,
  url: null,
  retrievedOn: null,
  version: null,
  citation: null,
  sourceKind: null,
  quality: null,
};

/** Returns a fact with the given sources. */
export function citeFact(...sources: readonly ShownSource[]): CitedFact {
  return {
    factId: 'Rg',
    text: 'Japan was party to the First Anglo-Japanese Alliance.',
    url: 'http://127.0.0.1:4000/explore/fact/Rg',
    dataVersion: '0859b5e4e44d',
    readOn: '2026-11-27',
    sources,
  };
}
