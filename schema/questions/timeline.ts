import type { GraphQLResolveInfo } from 'graphql';
import {
  openChanges,
  type Change,
  type ChangeEdge,
} from '../../src/pothos-plugin-neo4j/connections/changes.ts';
import type { Page } from '../../src/pothos-plugin-neo4j/connections/connection.ts';
import type { GraphContext } from '../../src/pothos-plugin-neo4j/load/graph-context.ts';
import {
  pageArguments,
  type PageArguments,
} from '../../src/pothos-plugin-neo4j/connections/page-arguments.ts';
import { OPEN_SCOPE } from '../../src/pothos-plugin-neo4j/scope/scope.ts';
import { lateEnum } from '../../src/pothos-plugin-neo4j/builder/late-enum.ts';
import { readAsOf } from '../../src/dates/as-of.ts';
import { describeWhen } from '../../src/dates/describe-date.ts';
import { readEdtf } from '../../src/dates/read-edtf.ts';
import { builder } from '../shared/builder.ts';
import { PartialDate } from '../shared/partial-date.ts';
import { Entity } from '../shared/entity.ts';
import { noteAbsent } from '../country/absent-states.ts';
import { findCountryEntity, findCountryPair, ON, readEntity } from './entity-reference.ts';
import { findFact, Link } from '../shared/fact.ts';
import { country } from '../country/model.ts';
import { formatCountry } from '../country/wording.ts';
import { addedChanges, changeOf, describeChanges } from '../shared/changes.ts';
import { asSentence, formatName } from '../shared/sentence.ts';

const ChangeKind = lateEnum(builder, 'ChangeKind', {
  description: 'What happened on a date.',
  values: describeChanges,
});

const TimelineEntry = builder.objectRef<Change>('TimelineEntry').implement({
  description:
    'Something that began or ended. It stands at the first day that its date may mean, and shows the date as it is known.',
  fields: (t) => ({
    date: t.field({
      type: PartialDate,
      description: 'When, as precisely as it is known.',
      resolve: ({ date }) => readEdtf(date),
    }),
    change: t.field({
      type: ChangeKind,
      description: 'What happened.',
      resolve: ({ change }) => changeOf(change).reportedAs ?? change,
    }),
    entity: t.field({
      type: Entity,
      description:
        'With what it happened: the other country, the treaty, event, dispute or organization.',
      resolve: ({ label, key }, _arguments, context, info) =>
        readEntity({ context, info, scope: OPEN_SCOPE }, label, key),
    }),
    fact: t.field({
      type: Link,
      nullable: true,
      description:
        'The fact that tells it, with its sources; null for what a country tells itself.',
      resolve: ({ factKey }, _arguments, context, info) =>
        factKey === null ? null : findFact({ context, info, scope: OPEN_SCOPE }, factKey),
    }),
    text: t.string({
      description: 'The change as a sentence.',
      resolve: describeChange,
    }),
  }),
});

/** What began and ended, in the order of time, page by page. */
export const Timeline = builder.pageConnection('Timeline', {
  description: 'What began and ended, in the order of time, page by page.',
  node: TimelineEntry,
  fields: {
    edges: 'The entries of this page with their cursors.',
    nodes: 'The entries of this page.',
    totalCount: 'How many entries there are on all pages.',
  },
});

/** What one country changed, or what two have in common that did, in a span of time or ever. */
export function openTimeline(
  call: { readonly context: GraphContext; readonly info: GraphQLResolveInfo },
  keys: readonly [string] | readonly [string, string],
  given: PageArguments & { readonly during?: string | null | undefined },
): Page<ChangeEdge> {
  const { during, ...page } = given;
  const wanted = {
    label: country.label,
    keys,
    ...addedChanges,
    during: during ? readAsOf(during) : null,
  };
  return openChanges({ ...call, arguments: page, wanted });
}

builder.queryField('changes', (t) =>
  t.field({
    type: Timeline,
    nullable: true,
    description:
      'What began and what ended between two dates, for one country or between two: relations, treaties, events, disputes, memberships. A date that is not known to the day is told where some day of it lies between.',
    args: {
      of: t.arg.id({ required: true, description: 'A country: its id, or any code or name.' }),
      with: t.arg.id({ description: 'Another country: only what both have in common.' }),
      during: t.arg({ type: 'Edtf', required: true, description: 'When: "1931/1937".' }),
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

/** A change as an English sentence: "Japan joined the United Nations on 18 December 1956." */
function describeChange(told: Change): string {
  const who = told.names.map((name) => formatCountry(name)).join(' and ');
  const said = changeOf(told.change).say(who, formatName(told), told.detail);
  return asSentence(`${said} ${describeWhen(readEdtf(told.date))}`);
}
