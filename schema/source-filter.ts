import { oneOfNumbers, textOf } from '../src/plugin/filter-fields.ts';
import { builder } from './builder.ts';

/** Sources. */
export const sourceListFilter = builder.filterInput('SourceList', {
  description:
    'Conditions on a source: `{publisher: {contains: "Wikipedia"}}`. All that are given must hold.',
  isFlat: true,
  fields: () => ({
    title: textOf('node', 'title', { description: 'Its title.' }),
    publisher: textOf('node', 'publisher', { description: 'Who published it.' }),
    sourceKind: textOf('node', 'sourceKind', {
      description: 'What sort of source it is: document, database, encyclopedia, page or mirror.',
    }),
    quality: oneOfNumbers('node', 'quality', {
      description: 'Its quality is one of these: [1, 2]. 1 is the best, 5 the worst.',
    }),
  }),
});
