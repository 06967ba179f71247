import { oneOfNumbers, textOf } from '../../src/pothos-plugin-neo4j/index.ts';
import { builder } from './builder.ts';

/** The filter on sources. */
export const sourceListFilter = builder.filterInput('SourceList', {
  description:
    'Conditions on a source: `{publisher: {contains: "Wikipedia"}}`. All given conditions must hold.',
  isFlat: true,
  fields: () => ({
    title: textOf('node', 'title', { description: 'The title.' }),
    publisher: textOf('node', 'publisher', { description: 'The publisher.' }),
    sourceKind: textOf('node', 'sourceKind', {
      description: 'The kind of source: document, database, encyclopedia, page or mirror.',
    }),
    quality: oneOfNumbers('node', 'quality', {
      description:
        'The quality is one of these values, from 1 (best) to 5 (worst). Example: [1, 2].',
    }),
  }),
});
