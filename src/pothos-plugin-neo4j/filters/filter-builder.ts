import SchemaBuilder, {
  type InputFieldMap,
  type InputObjectRef,
  type SchemaTypes,
} from '@pothos/core';
import { addEntry } from '../hooks/add-entry.ts';
import { combine, type FilterField, type FilterValue } from './filter.ts';

type Builder = PothosSchemaTypes.SchemaBuilder<SchemaTypes>;
type Fields = PothosSchemaTypes.InputFieldBuilder<SchemaTypes, 'InputObject'>;

const methods = SchemaBuilder.prototype as Builder;

methods.filterInput = function filterInput(name, options) {
  const input = this.inputRef<FilterValue>(`${name}Filter`);
  const added: Record<string, FilterField> = {};
  const fields = (): Readonly<Record<string, FilterField>> => ({ ...options.fields(), ...added });
  input.implement({
    description: options.description,
    fields: (t: Fields) => ({
      ...(options.isFlat ? {} : combiningFields(t, input)),
      ...defineFields(t, fields(), this),
    }),
  } as never);
  const own = once(() =>
    Object.fromEntries(
      Object.entries(fields()).map(([field, { condition }]) => [field, condition]),
    ),
  );
  const choosing = once(() =>
    Object.entries(fields()).flatMap(([field, { isChoosing }]) => (isChoosing ? [field] : [])),
  );
  return { input: input, conditions: once(() => combine(own())), choosing, added };
};

methods.filterField = function filterField(filter, name, field) {
  addEntry(filter.added, name, field);
};

methods.listFilterInput = function listFilterInput(name, { what, filter }) {
  const input = this.inputType(`${name}ListFilter`, {
    description: `Conditions on all ${what} together.`,
    fields: (t) => ({
      some: t.field({ type: filter.input, description: 'At least one matches.' }),
      none: t.field({ type: filter.input, description: 'None matches.' }),
      every: t.field({
        type: filter.input,
        description: 'All certainly match. True if there are none.',
      }),
    }),
  });
  return { input: input, filter };
};

function combiningFields(
  t: Fields,
  input: InputObjectRef<SchemaTypes, FilterValue>,
): InputFieldMap {
  return {
    and: t.field({
      type: [input],
      description:
        'All of these conditions match. Use it for two conditions on one field. True if the list is empty.',
    }),
    or: t.field({
      type: [input],
      description: 'At least one of these conditions matches. False if the list is empty.',
    }),
    not: t.field({
      type: input,
      description:
        'The condition does not certainly match. Unknown values are included: `not: {endedOn: {before: "1945"}}` also returns entries without a known end.',
    }),
  };
}

/** Defines the fields of a filter's input type. */
export function defineFields(
  t: Fields,
  fields: Readonly<Record<string, FilterField>>,
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
