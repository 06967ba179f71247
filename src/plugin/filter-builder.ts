import SchemaBuilder, { type InputFieldMap, type InputRef, type SchemaTypes } from '@pothos/core';
import { combine, type FilterValue } from './filter.ts';
import { FACT_FIELDS, type FilterField, type SharedInput } from './filter-fields.ts';
import { sharedTypes } from './shared-types.ts';

type Builder = PothosSchemaTypes.SchemaBuilder<SchemaTypes>;
type Fields = PothosSchemaTypes.InputFieldBuilder<SchemaTypes, 'InputObject'>;

const methods = SchemaBuilder.prototype as Builder;

methods.filterInput = function filterInput(name, options) {
  const input = this.inputRef<FilterValue>(`${name}Filter`);
  input.implement({
    description: options.description,
    fields: (t: Fields) => ({
      ...(options.isFlat ? {} : combiningFields(t, input)),
      ...defineFields(t, options.fields(), sharedInputs(this)),
    }),
  } as never);
  const own = once(() =>
    Object.fromEntries(
      Object.entries(options.fields()).map(([field, { condition }]) => [field, condition]),
    ),
  );
  return { input: input, conditions: once(() => combine(own())) };
};

methods.listFilterInput = function listFilterInput(name, { what, filter }) {
  const input = this.inputType(`${name}ListFilter`, {
    description: `A condition on ${what}, taken together.`,
    fields: (t) => ({
      some: t.field({ type: filter.input, description: 'At least one is such.' }),
      none: t.field({ type: filter.input, description: 'Not one is such.' }),
      every: t.field({
        type: filter.input,
        description: 'Each one surely is such; holds where there are none.',
      }),
    }),
  });
  return { input: input, filter };
};

function combiningFields(t: Fields, input: InputRef): InputFieldMap {
  return {
    and: t.field({
      type: [input as never],
      description: 'All of these hold; true where the list is empty.',
    }),
    or: t.field({
      type: [input as never],
      description: 'At least one of these holds; false where the list is empty.',
    }),
    not: t.field({
      type: input as never,
      description: 'This does not surely hold: all else, what is unknown included.',
    }),
  };
}

function defineFields(
  t: Fields,
  fields: Readonly<Record<string, FilterField>>,
  shared: Readonly<Partial<Record<SharedInput, InputRef>>>,
): InputFieldMap {
  return Object.fromEntries(
    Object.entries(fields).map(([field, { description, type }]) => [
      field,
      t.field({
        type: (typeof type === 'string' ? shared[type] : type()) as never,
        description,
      }),
    ]),
  );
}

type SharedInputs = Readonly<Record<SharedInput, InputRef>>;

const known = new WeakMap<Builder, SharedInputs>();

/** The shared inputs of a builder, defined when first asked for. */
function sharedInputs(builder: Builder): SharedInputs {
  const defined = known.get(builder) ?? defineSharedInputs(builder);
  known.set(builder, defined);
  return defined;
}

function defineSharedInputs(builder: Builder): SharedInputs {
  const simple = {
    StringFilter: defineStringFilter(builder),
    DateFilter: defineDateFilter(builder),
    SourceFilter: defineSourceFilter(builder),
  };
  const fact = builder.inputType('FactFilter', {
    description: 'Conditions on the link itself, which is the claim of a source.',
    fields: (t) => defineFields(t as never, FACT_FIELDS, simple) as never,
  });
  return { ...simple, FactFilter: fact };
}

function defineStringFilter(builder: Builder): InputRef {
  return builder.inputType('StringFilter', {
    description: 'Conditions on a text; all that are given must hold.',
    fields: (t) => ({
      eq: t.string({ description: 'It is just this, letter by letter.' }),
      ne: t.string({ description: 'It is not this; holds where it is unknown.' }),
      in: t.stringList({ description: 'It is one of these; an empty list holds for none.' }),
      contains: t.string({
        description: 'It holds this somewhere, whatever the capitals and accents.',
      }),
      startsWith: t.string({
        description: 'It starts with this, whatever the capitals and accents.',
      }),
    }),
  });
}

function defineDateFilter(builder: Builder): InputRef {
  const edtf = 'Edtf' as never;
  return builder.inputType('DateFilter', {
    description:
      'Conditions on a date; all that are given must hold. A date that is not known to the day is compared with all days that it may mean, and an open end (`..`) is no day.',
    fields: (t) => ({
      before: t.field({ type: edtf, description: 'Surely before the first day of this: "1905".' }),
      after: t.field({
        type: edtf,
        description: 'Surely after the last day of this: "1945-09-02".',
      }),
      during: t.field({ type: edtf, description: 'Surely within this: "195X" or "1931/1937".' }),
      isKnown: t.boolean({
        description: 'Whether there is a date at all; an open end (`..`) is known too.',
      }),
    }),
  });
}

function defineSourceFilter(builder: Builder): InputRef {
  return builder.inputType('SourceFilter', {
    description: 'Conditions on who says so; all that are given must hold.',
    fields: (t) => ({
      anyOf: t.stringList({ description: 'At least one of these sources, by `slug`, says it.' }),
      noneOf: t.stringList({ description: 'None of these sources, by `slug`, says it.' }),
      atLeast: t.int({ description: 'So many sources say it, or more.' }),
      minConfidence: t.field({
        type: sharedTypes(builder).confidence,
        description: 'It is to be trusted so far, or further.',
      }),
    }),
  });
}

function once<Result>(run: () => Result): () => Result {
  let result: { readonly value: Result } | undefined;
  return () => (result ??= { value: run() }).value;
}
