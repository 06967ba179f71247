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
    description: `Conditions on ${what}, taken together.`,
    fields: (t) => ({
      some: t.field({ type: filter.input, description: 'At least one matches.' }),
      none: t.field({ type: filter.input, description: 'None matches.' }),
      every: t.field({
        type: filter.input,
        description: 'Every one certainly matches. True if there are none.',
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
        'All of these match. Use it for two conditions on one field. True if the list is empty.',
    }),
    or: t.field({
      type: [input as never],
      description: 'At least one of these matches. False if the list is empty.',
    }),
    not: t.field({
      type: input as never,
      description:
        'The condition does not certainly match. Unknown values are included: `not: {endedOn: {before: "1945"}}` also returns rows without a known end.',
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

/** Returns the shared inputs of a builder, and defines them at the first call. */
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
      'Conditions on the link itself, that is, on the claim of a source: `{startedOn: {before: "1868"}, sources: {minConfidence: HIGH}}`.',
    fields: (t) => defineFields(t as never, FACT_FIELDS, simple) as never,
  });
  return { ...simple, FactFilter: fact };
}

function defineStringFilter(builder: Builder): InputRef {
  return builder.inputType('StringFilter', {
    description:
      'Conditions on a text: `{eq: "island"}`, `{in: ["island", "reef"]}`, `{contains: "peace"}`. All given conditions must match.',
    fields: (t) => ({
      eq: t.string({ description: 'Equal to this text, including case and accents.' }),
      ne: t.string({ description: 'Not equal to this text. Unknown values match too.' }),
      in: t.stringList({
        description:
          'Equal to one of these texts, including case and accents. An empty list matches nothing.',
      }),
      contains: t.string({
        description: 'Contains this text, ignoring case and accents.',
      }),
      startsWith: t.string({
        description: 'Starts with this text, ignoring case and accents.',
      }),
    }),
  });
}

function defineDateFilter(builder: Builder): InputRef {
  const edtf = 'Edtf' as never;
  return builder.inputType('DateFilter', {
    description:
      'Conditions on a date: `{during: "189X"}`, `{after: "1905", before: "1911-07"}`. All given conditions must match. An imprecise date is compared with all days that it can mean, so "1905" is neither before nor after "1905-06". An open end (`..`) is known, but is not a day.',
    fields: (t) => ({
      before: t.field({
        type: edtf,
        description: 'Certainly before the first day of this date: "1905".',
      }),
      after: t.field({
        type: edtf,
        description: 'Certainly after the last day of this date: "1945-09-02".',
      }),
      during: t.field({
        type: edtf,
        description: 'Certainly within this date: "195X" or "1931/1937".',
      }),
      isKnown: t.boolean({
        description: 'Whether the date is known. An open end (`..`) is known too.',
      }),
    }),
  });
}

function defineSourceFilter(builder: Builder): InputRef {
  return builder.inputType('SourceFilter', {
    description: 'Conditions on the sources. All given conditions must match.',
    fields: (t) => ({
      anyOf: t.stringList({
        description: 'At least one of these sources is cited. Each is given by its `slug`.',
      }),
      noneOf: t.stringList({
        description: 'None of these sources is cited. Each is given by its `slug`.',
      }),
      atLeast: t.int({ description: 'The minimum number of sources: `2`.' }),
      isSourced: t.boolean({
        description:
          'Whether at least one source is known. `false` matches entries without a known source.',
      }),
      quality: t.int({
        description: 'The best source has this quality or a better one: `2` matches 1 and 2.',
      }),
      kinds: t.stringList({
        description: 'At least one source is of one of these kinds: `["document", "database"]`.',
      }),
      minConfidence: t.field({
        type: sharedTypes(builder).confidence,
        description: 'The minimum confidence: MEDIUM also matches HIGH.',
      }),
    }),
  });
}

function once<Result>(run: () => Result): () => Result {
  let result: { readonly value: Result } | undefined;
  return () => (result ??= { value: run() }).value;
}
