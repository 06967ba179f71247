import { openChanges, type Change, type ChangeEdge } from '../../src/claims/plugin/changes.ts';
import type { ChangesWanted } from '../../src/claims/plugin/list-changes.ts';
import type { GraphQLResolveInfo } from 'graphql';
import {
  type FieldPlan,
  type Page,
  type GraphContext,
  pageArguments,
  type PageArguments,
  lateEnum,
  apiError,
} from '../../src/pothos-plugin-neo4j/index.ts';
import { OPEN_SCOPE } from '../../src/claims/plugin/scope.ts';
import { readAsOf } from '../../src/dates/as-of.ts';
import { describeWhen } from '../../src/dates/describe-date.ts';
import { readEdtf } from '../../src/dates/read-edtf.ts';
import { noteUncovered } from '../dyad/note-uncovered.ts';
import { Dyad, sortPair } from '../dyad/type.ts';
import { builder } from '../shared/builder.ts';
import { PartialDate } from '../shared/partial-date.ts';
import { Entity } from '../shared/entity.ts';
import { noteAbsent } from '../country/absent-states.ts';
import {
  findCountryEntity,
  findCountryPair,
  ON,
  readCountry,
  type EntityCall,
} from '../country/entity-reference.ts';
import { findFact, Link } from '../shared/fact.ts';
import { country } from '../country/model.ts';
import { Country } from '../country/type.ts';
import { formatCountry } from '../country/wording.ts';
import { addedChanges, changeOf, describeChanges } from '../shared/changes.ts';
import { asSentence, formatList, formatName } from '../shared/sentence.ts';

const ChangeKind = lateEnum(builder, 'ChangeKind', {
  description: 'The kind of a change.',
  values: describeChanges,
});

const TimelineEntry = builder.objectRef<Change>('TimelineEntry').implement({
  description:
    'A change: something began or ended. Entries are sorted by the first day that the date can mean.',
  fields: (t) => ({
    date: t.field({
      type: PartialDate,
      description: 'The date, as precise as its source.',
      resolve: ({ date }) => readEdtf(date),
    }),
    change: t.field({
      type: ChangeKind,
      description: 'The kind of change.',
      resolve: ({ change }) => changeOf(change).reportedAs ?? change,
    }),
    entity: t.field({
      type: Entity,
      description: 'The entity to which the change relates, such as a treaty or the other country.',
      extensions: { graph: { step: 'node' } },
      resolve: ({ node }) => node,
    }),
    countries: t.field({
      type: [Country],
      description:
        'The countries that changed, sorted by name. Several countries share a change of the same entity on the same date, such as the signature of a treaty.',
      resolve: ({ who }, _arguments, context, info) =>
        Promise.all(who.map(({ key }) => readCountry({ context, info }, key))),
    }),
    fact: t.field({
      type: Link,
      nullable: true,
      description:
        'The fact from which the change is derived. Null if the change is derived from the country itself.',
      resolve: ({ factKey }, _arguments, context, info) =>
        factKey === null ? null : findFact({ context, info, scope: OPEN_SCOPE }, factKey),
    }),
    text: t.string({
      description: 'The change as a sentence.',
      resolve: describeChange,
    }),
  }),
});

const KINDS = 'The kinds of changes. Default: all.';

/** The connection type of changes. */
const Timeline = builder.pageConnection('Timeline', {
  description: 'A connection of changes, in chronological order.',
  node: TimelineEntry,
  fields: {
    edges: 'The entries on this page, with their cursors.',
    nodes: 'The entries on this page.',
    totalCount: 'The number of entries on all pages.',
  },
});

/** The cost of reading the changes of all countries. */
const ALL_CHANGES_COST = 1_500;
/** The cost of reading the changes of one or two countries. */
const CHANGES_COST = 300;

interface TimelineArguments extends PageArguments {
  readonly during?: string | null | undefined;
  readonly kinds?: readonly string[] | null | undefined;
}

/** Returns the changes of all countries, of one country or between two countries, in a period or at any time. */
function openTimeline(
  call: { readonly context: GraphContext; readonly info: GraphQLResolveInfo },
  keys: ChangesWanted['keys'],
  given: TimelineArguments,
): Page<ChangeEdge> {
  const { during, kinds, ...page } = given;
  const wanted = {
    label: country.label,
    keys,
    ...addedChanges(kinds),
    during: during ? readAsOf(during) : null,
  };
  return openChanges({ ...call, arguments: page, wanted });
}

builder.objectField(Dyad, 'timeline', (t) =>
  t.field({
    type: Timeline,
    description: 'The changes that concern both countries, in chronological order.',
    args: {
      during: t.arg({
        type: 'Edtf',
        description: 'Only entries that may fall within this period, such as "193X".',
      }),
      kinds: t.arg({ type: [ChangeKind], description: KINDS }),
      ...pageArguments(t),
    },
    extensions: { graph: { statementCost: CHANGES_COST } satisfies FieldPlan },
    resolve: (pair, given, context, info) =>
      openTimeline({ context, info }, sortPair(pair).keys, given),
  }),
);

builder.queryField('changes', (t) =>
  t.field({
    type: Timeline,
    nullable: true,
    description:
      'Returns the changes within a period, for all countries, for one country or between two countries. `ChangeKind` lists the kinds of changes. A date that is not known to the day is included if it may fall within the period. If no data set claims to be complete for a question, changes may be missing. A notice with the code NOT_COVERED names these questions.',
    args: {
      of: t.arg.id({
        description: 'A country: an id, a code or a name. Default: all countries.',
      }),
      with: t.arg.id({
        description:
          'Another country, which requires `of`. Only changes that concern both are returned.',
      }),
      during: t.arg({
        type: 'Edtf',
        required: true,
        description: 'The period, such as "1931/1937".',
      }),
      kinds: t.arg({ type: [ChangeKind], description: KINDS }),
      on: t.arg({ type: 'Edtf', description: ON }),
      ...pageArguments(t),
    },
    extensions: {
      graph: {
        statementCost: ({ of }) => (typeof of === 'string' ? CHANGES_COST : ALL_CHANGES_COST),
      } satisfies FieldPlan,
    },
    resolve: async (_root, { of, with: other, on, ...given }, context, info) => {
      const span = readAsOf(given.during);
      const keys = await findCountries({ context, on }, of ?? null, other ?? null);
      if (keys.length > 0) await noteAbsent(context, keys, span);
      await noteUncovered(context, { keys, span, changes: given.kinds ?? null });
      return openTimeline({ context, info }, keys, given);
    },
  }),
);

async function findCountries(
  call: EntityCall,
  of: string | null,
  other: string | null,
): Promise<ChangesWanted['keys']> {
  if (of !== null && other !== null) {
    const [one, two] = await findCountryPair(call, [of, other]);
    return [one.key, two.key];
  }
  if (of !== null) return [(await findCountryEntity(call, of)).key];
  if (other === null) return [];
  throw apiError('BAD_USER_INPUT', '`with` requires `of`. Use `of` for a single country.');
}

/** Describes a change in an English sentence: "Japan joined the United Nations on 18 December 1956." */
function describeChange(change: Change): string {
  const who = listCountries(change.who.map(({ name }) => formatCountry(name)));
  const clause = changeOf(change.change).format(who, formatName(change), change.detail);
  return asSentence(`${clause} ${describeWhen(readEdtf(change.date))}`);
}

const MAX_NAMES = 6;

/** Formats names as "A, B and C". Counts the last ones if there are many. */
function listCountries(names: readonly string[]): string {
  if (names.length <= MAX_NAMES) return formatList(names);
  const rest = names.length - MAX_NAMES + 1;
  return formatList([...names.slice(0, MAX_NAMES - 1), `${rest} other countries`]);
}
