import type { EnumRef, ObjectRef, SchemaTypes } from '@pothos/core';
import { oncePerBuilder } from '../hooks/once-per-builder.ts';
import type { FieldPlan } from '../selection/field-plan.ts';
import type { Page } from './connection.ts';
import type { Group } from './groups.ts';

type Builder = PothosSchemaTypes.SchemaBuilder<SchemaTypes>;

/** The types that every schema over a graph has once. */
export interface SharedTypes {
  readonly pageInfo: ObjectRef<SchemaTypes, Page>;
  readonly sortOrder: EnumRef<SchemaTypes, string>;
  readonly group: ObjectRef<SchemaTypes, Group>;
}

/** The shared types of a builder, defined when first asked for. */
export const sharedTypes = oncePerBuilder(defineSharedTypes);

function defineSharedTypes(builder: Builder): SharedTypes {
  return {
    pageInfo: definePageInfo(builder),
    sortOrder: defineSortOrder(builder),
    group: defineGroup(builder),
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
