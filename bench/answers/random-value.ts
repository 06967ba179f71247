import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from 'graphql';
import {
  COUNTRIES,
  DATES,
  LANGUAGES,
  PERIODS,
  SEARCHES,
  slugsOf,
  textsOf,
} from './known-values.ts';
import { between, chance, pick, pickSome, type Random } from './random.ts';

/** An argument or input field that needs a value. */
export interface Slot {
  readonly name: string;
  readonly type: GraphQLInputType;
  /** The named type of the field with the argument. */
  readonly target: string;
  /** The name of the field or input field that contains this one. */
  readonly holder: string;
}

const MAX_DEPTH = 4;

/** Returns a random JSON value of the type of its slot. Enum values are names. */
export function randomValue(random: Random, slot: Slot, depth = 0): unknown {
  const type = getNullableType(slot.type);
  if (isListType(type)) {
    const count = between(random, 1, 2);
    return Array.from({ length: count }, () =>
      randomValue(random, { ...slot, type: type.ofType }, depth),
    );
  }
  if (isEnumType(type)) return pick(random, type.getValues()).name;
  return isInputObjectType(type)
    ? randomObject(random, type, slot, depth)
    : randomScalar(random, type.name, slot);
}

/** Formats a value as a GraphQL literal. */
export function printValue(value: unknown, slotType: GraphQLInputType): string {
  const type = getNullableType(slotType);
  if (isListType(type)) {
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    return `[${items.map((item) => printValue(item, type.ofType)).join(', ')}]`;
  }
  if (isEnumType(type)) return String(value);
  if (!isInputObjectType(type) || typeof value !== 'object' || value === null) {
    return JSON.stringify(value);
  }
  const fields = type.getFields();
  const entries = Object.entries(value).flatMap(([name, item]) => {
    const field = fields[name];
    return field ? [`${name}: ${printValue(item, field.type)}`] : [];
  });
  return `{${entries.join(', ')}}`;
}

/** Returns a random input object with few fields, because hardly any row meets many conditions. */
function randomObject(
  random: Random,
  type: GraphQLInputObjectType,
  slot: Slot,
  depth: number,
): Readonly<Record<string, unknown>> {
  const fields = Object.values(type.getFields());
  const required = fields.filter(isRequiredInputField);
  const optional = fields.filter(
    (field) => !required.includes(field) && (depth < MAX_DEPTH || !isNested(field.type)),
  );
  const count = required.length > 0 ? between(random, 0, 1) : chance(random, 0.8) ? 1 : 2;
  return Object.fromEntries(
    [...required, ...pickSome(random, optional, count)].map(({ name, type: fieldType }) => {
      const inner = { name, type: fieldType, target: slot.target, holder: slot.name };
      return [name, randomValue(random, inner, depth + 1)];
    }),
  );
}

function isNested(type: GraphQLInputType): boolean {
  const plain = getNullableType(type);
  const item = isListType(plain) ? getNullableType(plain.ofType) : plain;
  return isInputObjectType(item) && !/^(String|Date|Source|Fact)Filter$/.test(item.name);
}

function randomScalar(random: Random, typeName: string, slot: Slot): unknown {
  if (typeName === 'Boolean') return chance(random, 0.5);
  if (typeName === 'Int') return between(random, 1, MAX_INTS[slot.name] ?? 5);
  return pick(random, textsFor(typeName, slot));
}

function textsFor(typeName: string, { name, target, holder }: Slot): readonly string[] {
  if (typeName === 'Edtf') return name === 'during' ? PERIODS : DATES;
  if (typeName === 'ID' || name === 'code') return COUNTRIES;
  if (name === 'slug') return slugsOf(target);
  if (OPERATORS.has(name)) return textsOf(holder);
  return TEXTS_OF_ARGUMENTS[name] ?? textsOf(name);
}

const TEXTS_OF_ARGUMENTS: Readonly<Partial<Record<string, readonly string[]>>> = {
  language: LANGUAGES,
  text: SEARCHES,
};

const MAX_INTS: Readonly<Partial<Record<string, number>>> = { hops: 2, maxHops: 4, atLeast: 3 };

/** The fields of StringFilter, whose values depend on the filtered field. */
const OPERATORS: ReadonlySet<string> = new Set(['contains', 'eq', 'in', 'ne', 'startsWith']);
