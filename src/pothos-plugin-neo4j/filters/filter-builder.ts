import SchemaBuilder, { type InputFieldMap, type InputRef, type SchemaTypes } from '@pothos/core';
import { combine, type FilterField, type FilterValue, type SharedInput } from './filter.ts';
import { FACT_FIELDS } from './filter-fields.ts';
import { addEntry } from '../builder/late-enum.ts';
import { sharedTypes } from '../builder/shared-types.ts';

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
      ...defineFields(t, fields(), sharedInputs(this)),
    }),
  } as never);
  const own = once(() =>
    Object.fromEntries(
      Object.entries(fields()).map(([field, { condition }]) => [field, condition]),
    ),
  );
  const standings = once(() =>
    Object.entries(fields()).flatMap(([field, { asksForStanding }]) =>
      asksForStanding ? [field] : [],
    ),
  );
  return { input: input, conditions: once(() => combine(own())), standings, added };
};

methods.filterField = function filterField(filter, name, field) {
  addEntry(filter.added, name, field);
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
      description:
        'All of these hold: to set two conditions on one field. True where the list is empty.',
    }),
    or: t.field({
      type: [input as never],
      description: 'At least one of these holds; false where the list is empty.',
    }),
    not: t.field({
      type: input as never,
      description:
        'This does not surely hold: all else, what is unknown included. `not: {endedOn: {before: "1945"}}` also takes what has no known end.',
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
    description:
      'Conditions on the link itself, which is the claim of a source: `{startedOn: {before: "1868"}, sources: {minConfidence: HIGH}}`.',
    fields: (t) => defineFields(t as never, FACT_FIELDS, simple) as never,
  });
  return { ...simple, FactFilter: fact };
}

function defineStringFilter(builder: Builder): InputRef {
  return builder.inputType('StringFilter', {
    description:
      'Conditions on a text: `{eq: "island"}`, `{in: ["island", "reef"]}`, `{contains: "peace"}`. All that are given must hold.',
    fields: (t) => ({
      eq: t.string({ description: 'It is just this, letter by letter, capitals and accents too.' }),
      ne: t.string({ description: 'It is not this; holds where it is unknown.' }),
      in: t.stringList({
        description: 'It is one of these, letter by letter; an empty list holds for none.',
      }),
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
      'Conditions on a date: `{during: "189X"}`, `{after: "1905", before: "1911-07"}`. All that are given must hold. A date that is not known to the day is compared with all days that it may mean, so "1905" is neither before nor after "1905-06". An open end (`..`) is no day, but is known.',
    fields: (t) => ({
      before: t.field({ type: edtf, description: 'Surely before the first day of this: "1905".' }),
      after: t.field({
        type: edtf,
        description: 'Surely after the last day of this: "1945-09-02".',
      }),
      during: t.field({
        type: edtf,
        description: 'Surely within this: "195X" or "1931/1937".',
      }),
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
      anyOf: t.stringList({
        description: 'At least one of these sources says it, each named by its `slug`.',
      }),
      noneOf: t.stringList({
        description: 'None of these sources says it, each named by its `slug`.',
      }),
      atLeast: t.int({ description: 'At least this number of sources: `2`.' }),
      isSourced: t.boolean({
        description:
          'Whether at least one source is known. `false` matches what has no known source.',
      }),
      quality: t.int({
        description: 'The best source has this quality or a better one: `2` matches 1 and 2.',
      }),
      kinds: t.stringList({
        description: 'At least one source is of one of these kinds: `["document", "database"]`.',
      }),
      minConfidence: t.field({
        type: sharedTypes(builder).confidence,
        description: 'Its confidence is this or higher: MEDIUM holds for HIGH too.',
      }),
    }),
  });
}

function once<Result>(run: () => Result): () => Result {
  let result: { readonly value: Result } | undefined;
  return () => (result ??= { value: run() }).value;
}
