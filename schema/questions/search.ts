import { openSearch } from '../../src/pothos-plugin-neo4j/search/search-connection.ts';
import { builder } from '../shared/builder.ts';
import { Entity } from '../shared/entity.ts';
import { EntityKind, kindOf } from '../shared/entity-kind.ts';
import { planSearch } from './search-plan.ts';

const Search = builder.searchConnection('Search', {
  description: 'What a search has found, best first; it ranks 200 hits at most.',
  node: Entity,
});

builder.queryField('search', (t) =>
  t.field({
    type: Search,
    nullable: true,
    description:
      'One search over everything that has a name, in any language and script, by names, aliases, abbreviations and codes: "Siam", "USSR", "日英同盟", "kanagava", "DE". The name itself comes first, then what begins so or has all the words, then what is off by a letter or two (in words of four letters and more). All words must fit.',
    args: {
      text: t.arg.string({
        required: true,
        description:
          'What to look for. Signs have no meaning; of long texts the first 12 words count.',
      }),
      kinds: t.arg({
        type: [EntityKind],
        description: 'Only entities of these kinds: all unless said.',
      }),
      first: t.arg.int({
        description: 'How many hits, or how many after `after`: 20 unless said.',
      }),
      after: t.arg.string({
        description: 'The cursor after which the page starts: the `endCursor` of the page before.',
      }),
      last: t.arg.int({ description: 'How many hits from the end, or before `before`.' }),
      before: t.arg.string({
        description: 'The cursor before which the page ends: the `startCursor` of the page after.',
      }),
    },
    resolve: (_root, { text, kinds, ...rest }, context, info) => {
      const plan = planSearch();
      const labels = plan.labels.filter((label) => kinds?.includes(kindOf(label)) ?? true);
      return openSearch({ context, info, plan, text, labels, arguments: rest });
    },
  }),
);
