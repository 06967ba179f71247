import { OPEN_SCOPE } from '../../src/claims/plugin/scope.ts';
import { openSearch } from '../../src/pothos-plugin-neo4j/index.ts';
import { builder } from '../shared/builder.ts';
import { Entity } from '../shared/entity.ts';
import { EntityKind, kindOf } from '../shared/entity-kind.ts';
import { planSearch } from './search-plan.ts';

const Search = builder.searchConnection('Search', {
  description: 'The hits of a search, best first. At most 200 hits are ranked.',
  node: Entity,
});

builder.queryField('search', (t) =>
  t.field({
    type: Search,
    nullable: true,
    description:
      'Searches all entities by name, alias, abbreviation or code, in any language and script: "Siam", "USSR", "日英同盟", "kanagava", "DE". Exact names come first, then names that begin with the text or contain all of its words, then names that differ by one or two letters (in words of four or more letters). All words must match.',
    args: {
      text: t.arg.string({
        required: true,
        description:
          'The text to search for. Punctuation is ignored. Only the first 12 words are used.',
      }),
      kinds: t.arg({
        type: [EntityKind],
        description: 'Only entities of these kinds. Default: all.',
      }),
      first: t.arg.int({
        description: 'The number of hits to return, starting after `after` if given. Default: 20.',
      }),
      after: t.arg.string({
        description:
          'The cursor after which the page starts: the `endCursor` of the previous page.',
      }),
      last: t.arg.int({
        description: 'The number of hits to return from the end, or before `before`.',
      }),
      before: t.arg.string({
        description: 'The cursor before which the page ends: the `startCursor` of the next page.',
      }),
      offset: t.arg.int({
        description: 'The number of hits to skip. Can only be combined with `first`.',
      }),
    },
    resolve: (_root, { text, kinds, ...rest }, context, info) => {
      const plan = planSearch();
      const labels = plan.labels.filter((label) => kinds?.includes(kindOf(label)) ?? true);
      return openSearch({ context, info, plan, text, labels, arguments: rest, scope: OPEN_SCOPE });
    },
  }),
);
