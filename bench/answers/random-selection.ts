import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  isUnionType,
  type GraphQLCompositeType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
} from 'graphql';
import { declare, newName, type Draft } from './draft.ts';
import {
  writeArguments,
  type Above,
  type AnyField,
  type WrittenArguments,
} from './random-arguments.ts';
import { between, chance, pick, pickSome } from './random.ts';

/** The position of a selection set in a query. */
export interface Place {
  readonly above: Above;
  /** The number of levels of objects that can still be nested. */
  readonly depth: number;
  /** The number of objects that each object can still return. */
  readonly budget: number;
  /** Whether every field needs an alias, because fields of other types can have the same name. */
  readonly needsAliases: boolean;
}

/** The assumed length of a list, as in the cost estimate of the server. */
const LIST_SIZE = 20;

/** Generates a random selection set for a type, including the braces. */
export function writeSelection(draft: Draft, type: GraphQLCompositeType, place: Place): string {
  if (isUnionType(type)) return `{ __typename ${writeTypeConditions(draft, type, place)} }`;
  const fields = writeFields(draft, type, place);
  if (!isAbstractType(type)) return `{ ${group(draft, type, fields).join(' ')} }`;
  const typeName = chance(draft.random, 0.6) ? ['__typename'] : [];
  const conditions = chance(draft.random, 0.7) ? [writeTypeConditions(draft, type, place)] : [];
  return `{ ${[...typeName, ...fields, ...conditions].join(' ')} }`;
}

/** Generates at least one field of a type. */
function writeFields(
  draft: Draft,
  type: GraphQLObjectType | GraphQLInterfaceType,
  place: Place,
): readonly string[] {
  const { random } = draft;
  const fields = Object.values(type.getFields());
  const leaves = fields.filter((field) => !isCompositeType(getNamedType(field.type)));
  const branches = fields.filter((field) => !leaves.includes(field));
  const written = pickSome(random, leaves, between(random, 1, 4)).map((field) =>
    writeLeaf(draft, field, place),
  );
  const count = leaves.length === 0 || chance(random, 0.25) ? 2 : 1;
  const inner = { ...place, depth: place.depth - 1, budget: place.budget / count };
  const isLow = place.depth <= 0 || draft.fieldsLeft <= 0;
  const chosen = isLow ? [] : pickSome(random, branches.flatMap(weigh), count);
  const below = [...new Set(chosen)].flatMap((field) => writeBranch(draft, field, inner));
  const all = [...written, ...below];
  return all.length === 0 ? ['__typename'] : all;
}

/** Repeats connections, edges and nodes, so that they are selected more often. */
function weigh(field: AnyField): readonly AnyField[] {
  const name = getNamedType(field.type).name;
  const isMain =
    name.endsWith('Connection') || name.endsWith('Edge') || field.name.startsWith('node');
  return isMain ? [field, field, field] : [field];
}

function writeLeaf(draft: Draft, field: AnyField, place: Place): string {
  draft.fieldsLeft -= 1;
  const { text } = writeArguments(draft, field, place.above);
  const needsAlias = place.needsAliases || text !== '' || chance(draft.random, 0.05);
  const alias = needsAlias ? `${newName(draft, 'a')}: ` : '';
  return `${alias}${field.name}${text}${writeDirective(draft, 0.03)}`;
}

/** Generates a field with a selection set. Returns an empty list if the field would return too many objects. */
function writeBranch(draft: Draft, field: AnyField, place: Place): readonly string[] {
  const type = getNamedType(field.type);
  if (!isCompositeType(type) || place.budget < leastSize(field)) return [];
  draft.fieldsLeft -= 1;
  const { text, page } = writeArguments(draft, field, place.above);
  const needsAlias = place.needsAliases || text !== '' || chance(draft.random, 0.05);
  const alias = needsAlias ? `${newName(draft, 'a')}: ` : '';
  const head = `${alias}${field.name}${text}${writeDirective(draft, 0.04)}`;
  return [`${head} ${writeSelection(draft, type, placeBelow(field, { text, page }, place))}`];
}

function placeBelow(field: AnyField, { text, page }: WrittenArguments, place: Place): Place {
  const isPart = PARTS.has(field.name);
  const isMany = isPart || isList(field);
  const step = { text: `${field.name}${text}`, key: field.name };
  const size = isPart ? 1 : isList(field) ? LIST_SIZE : (page ?? 1);
  return {
    above: isMany || place.above === null ? null : [...place.above, step],
    depth: isPart ? place.depth + 1 : place.depth,
    budget: place.budget / size,
    needsAliases: false,
  };
}

/** Returns the number of objects to assume for a field. */
function leastSize(field: AnyField): number {
  if (isList(field)) return LIST_SIZE;
  return field.args.some(({ name }) => name === 'first') ? 6 : 1;
}

function isList(field: AnyField): boolean {
  return isListType(getNullableType(field.type)) && !PARTS.has(field.name);
}

/** The fields of a connection, whose objects are counted at the connection. */
const PARTS: ReadonlySet<string> = new Set(['edges', 'nodes', 'node', 'pageInfo']);

function writeTypeConditions(draft: Draft, type: GraphQLCompositeType, place: Place): string {
  if (!isAbstractType(type)) return '';
  const { random } = draft;
  const objects = draft.schema.getPossibleTypes(type);
  const interfaces = objects
    .flatMap((each) => each.getInterfaces())
    .filter((each) => each !== type);
  const count = between(random, 1, 3);
  const chosen = pickSome(random, [...objects, ...new Set(interfaces)], count);
  const inner = { ...place, budget: place.budget / count, needsAliases: true };
  return chosen
    .map((each) => {
      const selection = `{ ${writeFields(draft, each, inner).join(' ')} }`;
      return writeFragment(draft, each.name, selection);
    })
    .join(' ');
}

/** Moves some fields into a fragment, which a directive can exclude. Some fields are selected in both places. */
function group(
  draft: Draft,
  type: GraphQLObjectType | GraphQLInterfaceType,
  fields: readonly string[],
): readonly string[] {
  const { random } = draft;
  if (fields.length < 2 || !chance(random, 0.15)) return fields;
  const at = between(random, 1, fields.length - 1);
  const moved = `{ ${fields.slice(at).join(' ')} }`;
  const kept = chance(random, 0.3) ? fields : fields.slice(0, at);
  return [...kept, writeFragment(draft, chance(random, 0.3) ? '' : type.name, moved)];
}

/** Generates an inline or a named fragment. Without a type, the fragment is inline. */
function writeFragment(draft: Draft, typeName: string, selection: string): string {
  if (typeName === '') return `...${writeDirective(draft, 0.9)} ${selection}`;
  if (chance(draft.random, 0.6)) {
    return `... on ${typeName}${writeDirective(draft, 0.1)} ${selection}`;
  }
  const name = newName(draft, 'F');
  draft.fragments.push(`fragment ${name} on ${typeName} ${selection}`);
  return `...${name}${writeDirective(draft, 0.1)}`;
}

function writeDirective(draft: Draft, probability: number): string {
  const { random } = draft;
  if (draft.directivesLeft <= 0 || !chance(random, probability)) return '';
  draft.directivesLeft -= 1;
  const name = pick(random, ['include', 'skip']);
  // Most directives include their fields.
  const value = chance(random, 0.7) === (name === 'include');
  return ` @${name}(if: $${declare(draft, 'Boolean!', value)})`;
}
