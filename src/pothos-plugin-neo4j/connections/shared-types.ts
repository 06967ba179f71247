import type { EnumRef, ObjectRef, SchemaTypes } from '@pothos/core';
import { oncePerBuilder } from '../hooks/once-per-builder.ts';
import type { FieldPlan } from '../selection/field-plan.ts';
import type { Page } from './connection.ts';
import type { Group, GroupOrder } from './groups.ts';
import { aggregateType, hasMeasures } from './measures.ts';

type Builder = PothosSchemaTypes.SchemaBuilder<SchemaTypes>;

/** The GraphQL types that all connections of a schema share. */
export interface SharedTypes {
  readonly pageInfo: ObjectRef<SchemaTypes, Page>;
  readonly sortOrder: EnumRef<SchemaTypes, 'ASC' | 'DESC'>;
  readonly group: ObjectRef<SchemaTypes, Group>;
  readonly groupOrder: EnumRef<SchemaTypes, GroupOrder>;
}

/** Returns the shared types of a builder. Defines them at the first call. */
export const sharedTypes = oncePerBuilder(defineSharedTypes);

function defineSharedTypes(builder: Builder): SharedTypes {
  return {
    pageInfo: definePageInfo(builder),
    sortOrder: defineSortOrder(builder),
    group: defineGroup(builder),
    groupOrder: defineGroupOrder(builder),
  };
}

function definePageInfo(builder: Builder): SharedTypes['pageInfo'] {
  const more = { graph: { part: 'more' } satisfies FieldPlan };
  const cursor = { graph: { part: 'cursor' } satisfies FieldPlan };
  return builder.objectRef<Page>('PageInfo').implement({
    description: 'Information about the position of a page in its connection.',
    fields: (t) => ({
      hasNextPage: t.boolean({
        description: 'Whether there are entries after this page.',
        extensions: more,
        resolve: (connection) => connection.hasNextPage(),
      }),
      hasPreviousPage: t.boolean({
        description: 'Whether there are entries before this page.',
        extensions: more,
        resolve: (connection) => connection.hasPreviousPage(),
      }),
      startCursor: t.string({
        nullable: true,
        description:
          'The cursor of the first entry on the page, for `before`. Null if the page is empty.',
        extensions: cursor,
        resolve: (connection) => connection.cursorAt(0),
      }),
      endCursor: t.string({
        nullable: true,
        description:
          'The cursor of the last entry on the page, for `after`. Null if the page is empty.',
        extensions: cursor,
        resolve: (connection) => connection.cursorAt(-1),
      }),
    }),
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
    description:
      'A group of entries of a connection with the same key, or with the same two keys if `then` is given.',
    fields: (t) => ({
      key: t.exposeString('key', {
        description:
          'The value, code or slug that the entries share. `NONE` for entries without one.',
      }),
      label: t.exposeString('label', { description: 'The key in readable form.' }),
      thenKey: t.exposeString('thenKey', {
        nullable: true,
        description: 'The second key that the entries share. Null if `then` is not given.',
      }),
      thenLabel: t.exposeString('thenLabel', {
        nullable: true,
        description: 'The second key in readable form. Null if `then` is not given.',
      }),
      count: t.exposeInt('count', { description: 'The number of entries.' }),
      ...(hasMeasures(builder)
        ? {
            aggregate: t.expose('aggregate', {
              type: aggregateType(builder),
              description: 'Summaries of the entries of the group.',
            }),
          }
        : {}),
    }),
  });
}

function defineGroupOrder(builder: Builder): SharedTypes['groupOrder'] {
  return builder.enumType('GroupOrder', {
    description: 'The order of groups.',
    values: {
      COUNT: { description: 'The largest group first.' },
      KEY: { description: 'By key, then by the second key. The group `NONE` comes last.' },
    },
  });
}
