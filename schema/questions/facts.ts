import { BY_DURATION } from '../../src/claims/plugin/duration.ts';
import { FACT_MEASURES } from '../../src/claims/plugin/measures.ts';
import { FACT_IN_FORCE } from '../../src/claims/plugin/validity.ts';
import { FACT_SORTS } from '../../src/claims/plugin/sorts.ts';
import { seriesBy } from '../../src/dates/plugin/series.ts';
import { cypher } from '../../src/graph/cypher/cypher.ts';
import {
  byBothEnds,
  byRowProperty,
  byType,
  type Anchor,
  type FilterValue,
} from '../../src/pothos-plugin-neo4j/index.ts';
import { builder } from '../shared/builder.ts';
import { Link } from '../shared/fact.ts';
import './fact-filter.ts';
import { factFilter } from '../shared/filters.ts';
import { BY_SOURCE, BY_START, LINK_START } from '../shared/groups.ts';
import { Source } from '../shared/source.ts';
import { chooseLinks } from '../shared/whole-graph.ts';

/** The sort keys of facts. */
export const factSort = builder.sortInput('Fact', {
  what: 'facts',
  keys: {
    ...FACT_SORTS,
    DURATION: {
      ...BY_DURATION,
      description: `${BY_DURATION.description} Unknown durations come last. No index has this order, so the cost grows with the number of facts of the kinds in the filter.`,
    },
  },
});

/** The group keys of facts. */
export const factGroups = builder.groupEnum('Fact', {
  what: 'facts',
  keys: {
    KIND: byType('By kind.'),
    ENTITY: byBothEnds('By entity. A fact counts for each of its two entities.'),
    RANK: byRowProperty('rank', 'By rank among rivals.'),
    ...BY_START,
    ...BY_SOURCE,
  },
});

/** The connection of facts of all kinds. */
const Facts = builder.relationshipListConnection('Fact', {
  description: 'A connection of facts of any kind.',
  node: Link,
  groups: factGroups,
  measures: FACT_MEASURES,
  totals: seriesBy(LINK_START, FACT_IN_FORCE),
});

const FACTS = {
  links: ({ kinds }: FilterValue) => chooseLinks(isTexts(kinds) ? kinds : null),
  anchor: anchorOf,
  sort: factSort,
  unindexedSorts: ['DURATION'],
  filter: factFilter,
  meaning: 'CHOSEN',
} as const;

const MEANING =
  'Facts of every status and role are included, such as those of observers and signatories. Rivals are included with `claims: ALL`. On a date before `ownFrom`, a fact is returned only for the former state to which it belongs.';

builder.queryField('facts', (t) =>
  t.relationshipsConnection(Facts, {
    ...FACTS,
    description: `All facts of the graph, of every kind, sorted by start date. Example: \`facts(filter: {end: {slug: {eq: "KOR"}}, hasRivals: true}, claims: ALL)\`. ${MEANING}`,
  }),
);

builder.objectField(Source, 'facts', (t) =>
  t.relationshipsConnection(Facts, {
    ...FACTS,
    belongsTo: (slug) => cypher`${slug} IN l.sources`,
    description: `The facts that this source supports, alone or with other sources. ${MEANING}`,
  }),
);

/** Returns the slugs that a filter requires of an end, so that only the facts of these entities are read. */
function anchorOf(filter: FilterValue): Anchor | null {
  const [anchor] = Object.entries(FROM_END).flatMap(([end, direction]) => {
    const keys = slugsOf(filter[end]);
    return keys ? [{ keys, direction }] : [];
  });
  return anchor ?? null;
}

const FROM_END = { sender: 'OUT', receiver: 'IN', end: 'BOTH' } as const;

function slugsOf(entity: unknown): readonly string[] | null {
  const { eq, in: list } = isObject(entity) && isObject(entity['slug']) ? entity['slug'] : {};
  if (typeof eq === 'string') return [eq];
  return isTexts(list) ? list : null;
}

function isObject(value: unknown): value is FilterValue {
  return typeof value === 'object' && value !== null;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
