import { openChanges, type Change, type ChangeEdge } from '../../src/claims/plugin/changes.ts';
import type { GraphQLResolveInfo } from 'graphql';
import {
  type Page,
  type GraphContext,
  pageArguments,
  type PageArguments,
  lateEnum,
} from '../../src/pothos-plugin-neo4j/index.ts';
import { OPEN_SCOPE } from '../../src/claims/plugin/scope.ts';
import { readAsOf } from '../../src/dates/as-of.ts';
import { describeWhen } from '../../src/dates/describe-date.ts';
import { readEdtf } from '../../src/dates/read-edtf.ts';
import { Dyad, sortPair } from '../dyad/type.ts';
import { builder } from '../shared/builder.ts';
import { PartialDate } from '../shared/partial-date.ts';
import { Entity } from '../shared/entity.ts';
import { noteAbsent } from '../country/absent-states.ts';
import { findCountryEntity, findCountryPair, ON, readEntity } from '../country/entity-reference.ts';
import { findFact, Link } from '../shared/fact.ts';
import { country } from '../country/model.ts';
import { formatCountry } from '../country/wording.ts';
import { addedChanges, changeOf, describeChanges } from '../shared/changes.ts';
import { asSentence, formatName } from '../shared/sentence.ts';

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
      resolve: ({ label, key }, _arguments, context, info) =>
        readEntity({ context, info, scope: OPEN_SCOPE }, label, key),
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

/** Returns the changes of one country, or the changes that concern two countries, in a period or at any time. */
function openTimeline(
  call: { readonly context: GraphContext; readonly info: GraphQLResolveInfo },
  keys: readonly [string] | readonly [string, string],
  given: PageArguments & { readonly during?: string | null | undefined },
): Page<ChangeEdge> {
  const { during, ...page } = given;
  const { links, own } = addedChanges();
  const wanted = {
    label: country.label,
    keys,
    links,
    own,
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
      ...pageArguments(t),
    },
    resolve: (pair, given, context, info) =>
      openTimeline({ context, info }, sortPair(pair).keys, given),
  }),
);

builder.queryField('changes', (t) =>
  t.field({
    type: Timeline,
    nullable: true,
    description:
      'Returns the changes within a period, for one country or between two countries. `ChangeKind` lists the kinds of changes. A date that is not known to the day is included if it may fall within the period.',
    args: {
      of: t.arg.id({ required: true, description: 'A country: an id, a code or a name.' }),
      with: t.arg.id({
        description: 'Another country. Only changes that concern both are returned.',
      }),
      during: t.arg({
        type: 'Edtf',
        required: true,
        description: 'The period, such as "1931/1937".',
      }),
      on: t.arg({ type: 'Edtf', description: ON }),
      ...pageArguments(t),
    },
    resolve: async (_root, { of, with: other, on, ...given }, context, info) => {
      const span = readAsOf(given.during);
      if (other === null || other === undefined) {
        const one = await findCountryEntity({ context, on }, of);
        await noteAbsent(context, [one.key], span);
        return openTimeline({ context, info }, [one.key], given);
      }
      const pair = await findCountryPair({ context, on }, [of, other]);
      const keys = [pair[0].key, pair[1].key] as const;
      await noteAbsent(context, keys, span);
      return openTimeline({ context, info }, keys, given);
    },
  }),
);

/** Describes a change in an English sentence: "Japan joined the United Nations on 18 December 1956." */
function describeChange(change: Change): string {
  const who = change.names.map((name) => formatCountry(name)).join(' and ');
  const clause = changeOf(change.change).format(who, formatName(change), change.detail);
  return asSentence(`${clause} ${describeWhen(readEdtf(change.date))}`);
}
