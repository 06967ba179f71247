import fc from 'fast-check';
import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isScalarType,
  type GraphQLArgument,
  type GraphQLEnumType,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLScalarType,
} from 'graphql';

/** Words in the data, for use in filters. */
export interface Words {
  readonly texts: readonly string[];
}

type Values = fc.Arbitrary<unknown>;

/** Returns arbitrary arguments of the right types. Each can be missing. */
export function anyChoices(
  choices: readonly GraphQLArgument[],
  words: Words,
): fc.Arbitrary<Record<string, unknown>> {
  const values = choices.map(
    ({ name, type }) => [name, orNothing(anyChoice(type, words), weightOf(name))] as const,
  );
  return fc.record(Object.fromEntries(values));
}

function orNothing(value: Values, weight: number): Values {
  return fc.oneof(
    { weight, arbitrary: value },
    { weight: 4 - weight, arbitrary: fc.constant(undefined) },
  );
}

/** Few rows match a filter and many match its opposite. The tests use both. */
function anyChoice(type: GraphQLInputType, words: Words): Values {
  const value = anyValue(type, words, 0);
  const plain = getNullableType(type);
  if (!isInputObjectType(plain) || !('not' in plain.getFields())) return value;
  const opposite = value.map((not) => ({ not }));
  return fc.oneof(
    value,
    opposite,
    opposite,
    fc.tuple(value, opposite).map((or) => ({ or })),
  );
}

/** Dates and link kinds leave few rows. The tests use them rarely. */
function weightOf(name: string): number {
  return name === 'filter' || name === 'sort' ? 3 : 1;
}

function anyValue(type: GraphQLInputType, words: Words, depth: number): Values {
  const plain = getNullableType(type);
  if (isListType(plain)) return anyList(plain.ofType, words, depth);
  if (isEnumType(plain)) return anyName(plain);
  if (isInputObjectType(plain)) return anyObject(plain, words, depth);
  if (isScalarType(plain)) return anyScalar(plain, words);
  throw new Error(`${String(type)} is no type of an argument`);
}

function anyList(type: GraphQLInputType, words: Words, depth: number): Values {
  return fc.array(anyValue(type, words, depth), { maxLength: 3 });
}

function anyName(type: GraphQLEnumType): Values {
  return fc.constantFrom(...type.getValues().map(({ name }) => name));
}

/** Deeper filters are rejected, and larger ones test nothing new. */
const MAX_DEPTH = 5;

/** Use few fields at once, because no row matches many conditions. */
function anyObject(type: GraphQLInputObjectType, words: Words, depth: number): Values {
  const fields = Object.values(type.getFields());
  const required = fields.filter((field) => isRequired(type, field));
  const others = fields.filter((field) => !required.includes(field));
  const within = others.filter((field) => depth < MAX_DEPTH || !leadsOn(field.type));
  return fc
    .subarray(within, {
      minLength: Math.min(1, within.length),
      maxLength: Math.min(2, within.length),
    })
    .chain((chosen) =>
      fc.record(
        Object.fromEntries(
          [...required, ...chosen].map((field) => [
            field.name,
            anyValue(field.type, words, depth + 1),
          ]),
        ),
      ),
    );
}

/** A filter on a count needs an operator. */
function isRequired(on: GraphQLInputObjectType, field: GraphQLInputField): boolean {
  return (
    String(field.type).endsWith('!') || (on.name.endsWith('CountFilter') && field.name === 'gte')
  );
}

function leadsOn(type: GraphQLInputType): boolean {
  const plain = getNullableType(type);
  const item = isListType(plain) ? getNullableType(plain.ofType) : plain;
  return isInputObjectType(item) && !/^(String|Date|Source|Int|Float)Filter$/.test(item.name);
}

function anyScalar(type: GraphQLScalarType, words: Words): Values {
  const values: Readonly<Record<string, Values>> = {
    String: fc.oneof(fc.constantFrom(...words.texts), fc.constantFrom(...ODD_TEXTS)),
    Float: fc.double({ min: -90, max: 5_000, noNaN: true }),
    Int: fc.integer({ min: -1, max: 4 }),
    Boolean: fc.boolean(),
    Edtf: fc.constantFrom(...DATES),
  };
  const known = values[type.name];
  if (!known) throw new Error(`no values are known for ${type.name}: add some here`);
  return known;
}

const ODD_TEXTS = [
  '',
  ' ',
  'a',
  'é',
  'É',
  '(',
  '.*',
  "' OR 1=1 //",
  '\u0000',
  '日',
  '\uD83D\uDE00',
];

const DATES = [
  '1854-03-31',
  '1868',
  '18XX',
  '1905?',
  '1905-09-05',
  '191X',
  '1941-12~',
  '1952/1956',
  '195X',
  '1960/..',
  '../1900',
  '1991-21',
  '2025',
  '2026-01-01',
];
