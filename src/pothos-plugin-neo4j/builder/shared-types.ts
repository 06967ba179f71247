import type { EnumRef, ObjectRef, SchemaTypes } from '@pothos/core';
import type { Page } from '../connections/connection.ts';
import type { Group } from '../connections/groups.ts';
import type { Point } from '../connections/series.ts';
import type { FieldPlan } from '../selection/field-plan.ts';

type Builder = PothosSchemaTypes.SchemaBuilder<SchemaTypes>;

/** The types that every schema over a graph contains once. */
export interface SharedTypes {
  readonly pageInfo: ObjectRef<SchemaTypes, Page>;
  readonly claims: EnumRef<SchemaTypes, string>;
  readonly certainty: EnumRef<SchemaTypes, string>;
  readonly confidence: EnumRef<SchemaTypes, string>;
  readonly sortOrder: EnumRef<SchemaTypes, string>;
  readonly group: ObjectRef<SchemaTypes, Group>;
  readonly point: ObjectRef<SchemaTypes, Point>;
  readonly period: EnumRef<SchemaTypes, string>;
}

const known = new WeakMap<Builder, SharedTypes>();

/** Returns the shared types of a builder, and defines them at the first call. */
export function sharedTypes(builder: Builder): SharedTypes {
  const defined = known.get(builder) ?? defineSharedTypes(builder);
  known.set(builder, defined);
  return defined;
}

/** The enum of confidences. */
export function confidenceType<Types extends SchemaTypes>(
  builder: PothosSchemaTypes.SchemaBuilder<Types>,
): EnumRef<Types, 'HIGH' | 'MEDIUM' | 'LOW'> {
  return sharedTypes(builder as never).confidence as never;
}

/** The enum that selects rival claims. */
export function claimsType<Types extends SchemaTypes>(
  builder: PothosSchemaTypes.SchemaBuilder<Types>,
): EnumRef<Types, 'BEST' | 'ALL'> {
  return sharedTypes(builder as never).claims as never;
}

function defineSharedTypes(builder: Builder): SharedTypes {
  return {
    pageInfo: definePageInfo(builder),
    claims: defineClaims(builder),
    certainty: defineCertainty(builder),
    confidence: defineConfidence(builder),
    sortOrder: defineSortOrder(builder),
    group: defineGroup(builder),
    point: definePoint(builder),
    period: definePeriod(builder),
  };
}

function definePageInfo(builder: Builder): SharedTypes['pageInfo'] {
  const more = { graph: { part: 'more' } satisfies FieldPlan };
  const cursor = { graph: { part: 'cursor' } satisfies FieldPlan };
  return builder.objectRef<Page>('PageInfo').implement({
    description: 'Information about the position of a page in its connection.',
    fields: (t) => ({
      hasNextPage: t.boolean({
        description: 'Whether there are rows after this page.',
        extensions: more,
        resolve: (connection) => connection.hasNextPage(),
      }),
      hasPreviousPage: t.boolean({
        description: 'Whether there are rows before this page.',
        extensions: more,
        resolve: (connection) => connection.hasPreviousPage(),
      }),
      startCursor: t.string({
        nullable: true,
        description:
          'The cursor of the first row on the page, for `before`. Null if the page is empty.',
        extensions: cursor,
        resolve: (connection) => connection.cursorAt(0),
      }),
      endCursor: t.string({
        nullable: true,
        description:
          'The cursor of the last row on the page, for `after`. Null if the page is empty.',
        extensions: cursor,
        resolve: (connection) => connection.cursorAt(-1),
      }),
    }),
  });
}

function defineClaims(builder: Builder): SharedTypes['claims'] {
  return builder.enumType('Claims', {
    description:
      'Which rival claims are returned. Applies to the field that takes it and to all fields below.',
    values: {
      BEST: { description: 'Only the preferred one of several rival claims.' },
      ALL: {
        description:
          'All claims, including rivals. `rank` marks the preferred one, and `rivals` leads from one to the others.',
      },
    },
  });
}

function defineCertainty(builder: Builder): SharedTypes['certainty'] {
  return builder.enumType('Certainty', {
    description: 'Whether a fact certainly held on a date, or only may have held.',
    values: {
      CERTAIN: {
        description: 'The fact held on that date, whatever its imprecise or unknown dates are.',
      },
      POSSIBLE: {
        description:
          'The fact may have held on that date; its dates are too imprecise or unknown to decide.',
      },
    },
  });
}

function defineConfidence(builder: Builder): SharedTypes['confidence'] {
  return builder.enumType('Confidence', {
    description: 'How reliable a statement is.',
    values: {
      HIGH: { description: 'A source confirms exactly this, including the dates.' },
      MEDIUM: { description: 'It is partly based on general knowledge or a weaker source.' },
      LOW: { description: 'It is doubtful; see the notes and the rivals.' },
    },
  });
}

function defineSortOrder(builder: Builder): SharedTypes['sortOrder'] {
  return builder.enumType('SortOrder', {
    description: 'The direction of a sort. Unknown values come last in both directions.',
    values: {
      ASC: { description: 'Ascending.' },
      DESC: { description: 'Descending.' },
    },
  });
}

function defineGroup(builder: Builder): SharedTypes['group'] {
  return builder.objectRef<Group>('Group').implement({
    description: 'The number of rows of a connection that have something in common.',
    fields: (t) => ({
      key: t.exposeString('key', {
        description:
          'What the rows have in common: a value, a code or a slug. `NONE` for rows without one.',
      }),
      label: t.exposeString('label', { description: 'The key in readable form.' }),
      count: t.exposeInt('count', { description: 'The number of rows.' }),
    }),
  });
}

function definePoint(builder: Builder): SharedTypes['point'] {
  return builder.objectRef<Point>('Point').implement({
    description: 'A period, and the number of rows of a connection that began in it.',
    fields: (t) => ({
      period: t.field({
        type: 'Edtf' as never,
        description: 'The period: 1905, 190X, 19XX.',
        resolve: (point) => point.period as never,
      }),
      count: t.exposeInt('count', {
        description: 'The number of rows that certainly began in the period.',
      }),
      possible: t.exposeInt('possible', {
        description:
          'The number of rows that may have begun in the period or in another one, because their dates are imprecise.',
      }),
    }),
  });
}

function definePeriod(builder: Builder): SharedTypes['period'] {
  return builder.enumType('Period', {
    description: 'The length of the periods of a series.',
    values: {
      YEAR: { description: 'A year: 1905.' },
      DECADE: { description: 'Ten years: 190X is 1900 to 1909.' },
      CENTURY: { description: 'A hundred years: 19XX is 1900 to 1999.' },
    },
  });
}
