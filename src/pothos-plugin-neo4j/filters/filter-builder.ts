import SchemaBuilder, {
  type InputFieldMap,
  type InputObjectRef,
  type SchemaTypes,
} from '@pothos/core';
import { addEntry } from '../hooks/add-entry.ts';
import type { ScopeFilterField } from '../hooks/scope.ts';
import { combine, type FilterField, type FilterInput, type FilterValue } from './filter.ts';

type Builder = PothosSchemaTypes.SchemaBuilder<SchemaTypes>;
type Fields = PothosSchemaTypes.InputFieldBuilder<SchemaTypes, 'InputObject'>;

const methods = SchemaBuilder.prototype as Builder;

methods.filterInput = function filterInput(name, options) {
  const input = this.inputRef<FilterValue>(`${name}Filter`);
  const added: Record<string, FilterField> = {};
  const scopeFields = options.isOnLinks ? scopeFieldsOf(this) : {};
  const fields = once((): ReturnType<FilterInput['fields']> => ({ ...options.fields(), ...added }));
  input.implement({
    description: options.description,
    fields: (t: Fields) => ({
      ...(options.isFlat ? {} : combiningFields(t, input)),
      ...defineFields(t, { ...fields(), ...scopeFields }, this),
    }),
  } as never);
  const own = once(() =>
    Object.fromEntries(
      Object.entries(fields()).map(([field, { condition }]) => [field, condition]),
    ),
  );
  const scoped = Object.keys(scopeFields);
  return { input, condition: combine(own, scoped), scoped, fields, added };
};

methods.filterField = function filterField(filter, name, field) {
  addEntry(filter.added, name, field);
};

methods.listFilterInput = function listFilterInput(name, { what, filter }) {
  const count = this.inputType(`${name}CountFilter`, {
    description: `Conditions on the number of ${what}. At least one operator is required.`,
    fields: (t) => ({
      where: t.field({
        type: filter.input,
        description: 'The relationships to count. Default: all.',
      }),
      ...countingFields(t as never),
    }),
  });
  const input = this.inputType(`${name}ListFilter`, {
    description: `Conditions on all ${what} together.`,
    fields: (t) => ({
      some: t.field({ type: filter.input, description: 'At least one relationship matches.' }),
      none: t.field({ type: filter.input, description: 'No relationship matches.' }),
      every: t.field({
        type: filter.input,
        description: 'Every relationship certainly matches. Also true if there are none.',
      }),
      single: t.field({ type: filter.input, description: 'Exactly one relationship matches.' }),
      count: t.field({
        type: count,
        description:
          'Compares the number of matching relationships, as in `totalCount`: `{gte: 3, where: {…}}`. Two periods with the same entity count twice.',
      }),
      countNodes: t.field({
        type: count,
        description:
          'Compares the number of distinct entities at the other end of matching relationships. Two periods with the same entity count once.',
      }),
    }),
  });
  return { input, filter };
};

function scopeFieldsOf(builder: Builder): Readonly<Record<string, ScopeFilterField>> {
  return builder.options.neo4j?.scope?.filterFields ?? {};
}

function countingFields(t: Fields): InputFieldMap {
  return {
    eq: t.int({ description: 'Equal to this number.' }),
    gt: t.int({ description: 'Greater than this number.' }),
    gte: t.int({ description: 'At least this number.' }),
    lt: t.int({ description: 'Less than this number.' }),
    lte: t.int({ description: 'At most this number.' }),
  };
}

function combiningFields(
  t: Fields,
  input: InputObjectRef<SchemaTypes, FilterValue>,
): InputFieldMap {
  return {
    and: t.field({
      type: [input],
      description:
        'Combines the conditions with AND. Use it for several conditions on the same field. An empty list matches every entry.',
    }),
    or: t.field({
      type: [input],
      description: 'Combines the conditions with OR. An empty list matches no entry.',
    }),
    not: t.field({
      type: input,
      description:
        'Negates the condition. Entries with unknown values match: `not: {endedOn: {before: "1945"}}` also returns entries with an unknown end date.',
    }),
  };
}

/** Defines the fields of a filter's input type. */
export function defineFields(
  t: Fields,
  fields: Readonly<Record<string, Pick<FilterField, 'description' | 'type'>>>,
  builder: Builder,
): InputFieldMap {
  return Object.fromEntries(
    Object.entries(fields).map(([field, { description, type }]) => [
      field,
      t.field({
        type: type(builder) as never,
        description,
      }),
    ]),
  );
}

function once<Result>(run: () => Result): () => Result {
  let result: { readonly value: Result } | undefined;
  return () => (result ??= { value: run() }).value;
}
