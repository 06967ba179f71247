import { OPEN_SCOPE } from '../../src/claims/plugin/scope.ts';
import { openSearch, pageArguments, type FieldPlan } from '../../src/pothos-plugin-neo4j/index.ts';
import { builder } from '../shared/builder.ts';
import { Entity } from '../shared/entity.ts';
import { EntityKind, kindOf } from '../shared/entity-kind.ts';
import { Source } from '../shared/source.ts';
import { planSearch, SOURCE_SEARCH } from './search-plan.ts';

/** The cost of a search. */
const SEARCH_COST = 300;

const Search = builder.searchConnection('Search', {
  description: 'The hits of a search, best first. At most 200 hits are ranked.',
  node: Entity,
});

builder.queryField('search', (t) =>
  t.field({
    type: Search,
    nullable: true,
    description:
      'Searches all entities by name, alias, abbreviation or code, in any language and script: "Siam", "USSR", "日英同盟", "kanagava", "DE". Exact names come first, then names that begin with the text or contain all of its words, then names that differ by one or two letters (in words of four or more letters). All words must match. Entities whose summary or text contains all words come last: "firearms".',
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
      texts: t.arg.boolean({
        defaultValue: true,
        description: 'Whether to also search summaries and the texts of statements.',
      }),
      ...pageArguments(t),
    },
    extensions: { graph: { statementCost: SEARCH_COST } satisfies FieldPlan },
    resolve: (_root, { text, kinds, texts, ...rest }, context, info) => {
      const plan = planSearch(texts !== false);
      const labels = plan.labels.filter((label) => kinds?.includes(kindOf(label)) ?? true);
      return openSearch({ context, info, plan, text, labels, arguments: rest, scope: OPEN_SCOPE });
    },
  }),
);

const SourceSearch = builder.searchConnection('SourceSearch', {
  description: 'The sources that a search found, best first. At most 200 sources are ranked.',
  node: Source,
});

builder.queryField('searchSources', (t) =>
  t.field({
    type: SourceSearch,
    nullable: true,
    description:
      'Searches the titles, publishers, citations and notes of sources: "Portsmouth", "Foreign Affairs". All words must match, in any form: "treaty" also finds "treaties". `source(slug:)` returns one source.',
    args: {
      text: t.arg.string({
        required: true,
        description:
          'The text to search for. Punctuation is ignored. Only the first 12 words are used.',
      }),
      ...pageArguments(t),
    },
    extensions: { graph: { statementCost: SEARCH_COST } satisfies FieldPlan },
    resolve: (_root, { text, ...rest }, context, info) =>
      openSearch({
        ...{ context, info, text, plan: SOURCE_SEARCH, labels: SOURCE_SEARCH.labels },
        ...{ arguments: rest, scope: OPEN_SCOPE },
      }),
  }),
);
