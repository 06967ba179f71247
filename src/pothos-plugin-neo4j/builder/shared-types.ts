import type { EnumRef, ObjectRef, SchemaTypes } from '@pothos/core';
import type { Page } from '../connections/connection.ts';
import type { Group } from '../connections/groups.ts';
import type { Point } from '../connections/series.ts';
import type { FieldPlan } from '../selection/field-plan.ts';

type Builder = PothosSchemaTypes.SchemaBuilder<SchemaTypes>;

/** The types that every schema over a graph has once. */
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

/** The shared types of a builder, defined when first asked for. */
export function sharedTypes(builder: Builder): SharedTypes {
  const defined = known.get(builder) ?? defineSharedTypes(builder);
  known.set(builder, defined);
  return defined;
}

/** The type of how far something is to be trusted. */
export function confidenceType<Types extends SchemaTypes>(
  builder: PothosSchemaTypes.SchemaBuilder<Types>,
): EnumRef<Types, 'HIGH' | 'MEDIUM' | 'LOW'> {
  return sharedTypes(builder as never).confidence as never;
}

/** The type of which rival claims are shown. */
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
    description: 'Where a page stands among all rows of its connection.',
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
          'The cursor of the first row of the page, for `before`; null on an empty page.',
        extensions: cursor,
        resolve: (connection) => connection.cursorAt(0),
      }),
      endCursor: t.string({
        nullable: true,
        description: 'The cursor of the last row of the page, for `after`; null on an empty page.',
        extensions: cursor,
        resolve: (connection) => connection.cursorAt(-1),
      }),
    }),
  });
}

function defineClaims(builder: Builder): SharedTypes['claims'] {
  return builder.enumType('Claims', {
    description:
      'Which of rival claims are shown. It holds for everything below the field that takes it.',
    values: {
      BEST: { description: 'Of rival claims about the same thing only the preferred one.' },
      ALL: {
        description:
          'Every claim, rivals included: `rank` tells the preferred one, `rivals` leads from one to the others.',
      },
    },
  });
}

function defineCertainty(builder: Builder): SharedTypes['certainty'] {
  return builder.enumType('Certainty', {
    description: 'Whether a fact surely held on the date that was asked for, or may have.',
    values: {
      CERTAIN: { description: 'It held, whatever its imprecise or unknown dates may be.' },
      POSSIBLE: { description: 'It may have held; its dates are too coarse or unknown to tell.' },
    },
  });
}

function defineConfidence(builder: Builder): SharedTypes['confidence'] {
  return builder.enumType('Confidence', {
    description: 'How far a statement is to be trusted.',
    values: {
      HIGH: { description: 'A source was found that says just this, day and all.' },
      MEDIUM: { description: 'It rests in part on general knowledge, or on a weaker source.' },
      LOW: { description: 'It is doubtful; read the notes and the rivals.' },
    },
  });
}

function defineSortOrder(builder: Builder): SharedTypes['sortOrder'] {
  return builder.enumType('SortOrder', {
    description: 'Which way to sort. What is unknown comes last both ways.',
    values: {
      ASC: { description: 'From the first to the last, the smallest to the largest.' },
      DESC: { description: 'From the last to the first, the largest to the smallest.' },
    },
  });
}

function defineGroup(builder: Builder): SharedTypes['group'] {
  return builder.objectRef<Group>('Group').implement({
    description: 'Rows of a connection that have something in common, counted.',
    fields: (t) => ({
      key: t.exposeString('key', {
        description:
          'What they have in common: a value, a code or a slug; `NONE` for rows without.',
      }),
      label: t.exposeString('label', { description: 'The same, to be read by people.' }),
      count: t.exposeInt('count', { description: 'How many rows there are.' }),
    }),
  });
}

function definePoint(builder: Builder): SharedTypes['point'] {
  return builder.objectRef<Point>('Point').implement({
    description: 'A period, and how many rows of a connection began in it.',
    fields: (t) => ({
      period: t.field({
        type: 'Edtf' as never,
        description: 'The period: 1905, 190X, 19XX.',
        resolve: (point) => point.period as never,
      }),
      count: t.exposeInt('count', { description: 'How many surely began in it.' }),
      possible: t.exposeInt('possible', {
        description:
          'How many may have begun in it, or else in another period, as their dates are too coarse.',
      }),
    }),
  });
}

function definePeriod(builder: Builder): SharedTypes['period'] {
  return builder.enumType('Period', {
    description: 'How long the periods of a series are.',
    values: {
      YEAR: { description: 'A year: 1905.' },
      DECADE: { description: 'Ten years: 190X is 1900 to 1909.' },
      CENTURY: { description: 'A hundred years: 19XX is 1900 to 1999.' },
    },
  });
}
