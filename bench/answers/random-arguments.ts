import { getNamedType, isRequiredArgument, type GraphQLArgument, type GraphQLField } from 'graphql';
import { declare, printOperation, valuesOf, type Draft } from './draft.ts';
import { COUNTRIES } from './known-values.ts';
import { between, chance, pick } from './random.ts';
import { printValue, randomValue } from './random-value.ts';

/** The fields above a field, as text and response keys. Null below a list. */
export type Above = readonly { readonly text: string; readonly key: string }[] | null;

/** A field with any source and context. */
export type AnyField = GraphQLField<unknown, unknown>;

/** Arguments as text, and the requested page size. Null if the field has no pages. */
export interface WrittenArguments {
  readonly text: string;
  readonly page: number | null;
}

/** Generates random arguments for a field. */
export function writeArguments(draft: Draft, field: AnyField, above: Above): WrittenArguments {
  const { random } = draft;
  const written = field.args
    .filter((each) => !PAGING.has(each.name) && isWanted(draft, each))
    .map((each) => writeArgument(draft, each, field));
  const paging = writePaging(draft, field);
  const parts = [...written, ...paging.parts];
  const canContinue = above !== null && paging.page !== null && field.args.some(isAfter);
  const after =
    canContinue && chance(random, 0.15)
      ? [`after: $${lookUpCursor(draft, { field, parts, above })}`]
      : [];
  return { text: asArguments([...parts, ...after]), page: paging.page };
}

/** The arguments for pagination. */
const PAGING: ReadonlySet<string> = new Set(['first', 'last', 'after', 'before', 'offset']);

/** The probability of each optional argument. */
const PROBABILITIES: Readonly<Partial<Record<string, number>>> = {
  asOf: 0.3,
  certainty: 0.15,
  claims: 0.2,
  filter: 0.35,
  sort: 0.35,
  on: 0.08,
  avoid: 0.2,
  with: 0.5,
};

function isWanted(draft: Draft, argument: GraphQLArgument): boolean {
  if (isRequiredArgument(argument)) return true;
  if (draft.needsMistake && mistakesIn(argument).length > 0) return true;
  return chance(draft.random, PROBABILITIES[argument.name] ?? 0.25);
}

function writeArgument(draft: Draft, argument: GraphQLArgument, field: AnyField): string {
  const { random } = draft;
  const { name, type } = argument;
  const mistakes = mistakesIn(argument);
  if (draft.needsMistake && mistakes.length > 0) {
    draft.needsMistake = false;
    return `${name}: $${declare(draft, String(type), pick(random, mistakes))}`;
  }
  const target = getNamedType(field.type).name;
  if (isGlobalId(argument, field)) return `${name}: ${writeIds(draft, argument)}`;
  const value = randomValue(random, { name, type, target, holder: field.name });
  return chance(random, 0.3)
    ? `${name}: $${declare(draft, String(type), value)}`
    : `${name}: ${printValue(value, type)}`;
}

function writePaging(
  draft: Draft,
  field: AnyField,
): { readonly parts: readonly string[]; readonly page: number | null } {
  const { random } = draft;
  if (!field.args.some(({ name }) => name === 'first')) return { parts: [], page: null };
  if (draft.needsMistake && chance(random, 0.3)) {
    draft.needsMistake = false;
    return { parts: [writeWrongPage(draft)], page: 20 };
  }
  if (chance(random, 0.15)) return { parts: [], page: 20 };
  const page = between(random, 1, 6);
  const canGoBack = field.args.some(({ name }) => name === 'last');
  const name = canGoBack && chance(random, 0.12) ? 'last' : 'first';
  const isVariable = chance(random, 0.3);
  return { parts: [`${name}: ${isVariable ? `$${declare(draft, 'Int', page)}` : page}`], page };
}

function writeWrongPage(draft: Draft): string {
  return pick(draft.random, [
    () => `first: $${declare(draft, 'Int', -1)}`,
    () => `first: $${declare(draft, 'Int', 100_000)}`,
    () => `first: $${declare(draft, 'Int', 'five')}`,
    () => 'first: 2, after: "no cursor"',
    () => 'offset: 2, last: 2',
  ])();
}

/** Returns invalid values for an argument. Returns none if every value is valid. */
function mistakesIn({ name, type }: GraphQLArgument): readonly unknown[] {
  if (getNamedType(type).name === 'Edtf') return ['19-5', '1905-13', 'tomorrow', '', 1905];
  if (['of', 'from', 'to', 'a', 'b', 'code'].includes(name)) return ['Atlantis', 'Korea', '??', ''];
  if (name === 'slug') return ['no-such-slug', ''];
  return name === 'id' ? ['no id', 'Q291bnRyeQ'] : [];
}

function isAfter({ name }: GraphQLArgument): boolean {
  return name === 'after';
}

/** Returns whether an argument requires a global id instead of a country code. */
function isGlobalId({ name, type }: GraphQLArgument, field: AnyField): boolean {
  return (
    getNamedType(type).name === 'ID' &&
    ['node', 'nodes', 'fact'].includes(field.name) &&
    /^ids?$/.test(name)
  );
}

function writeIds(draft: Draft, { name }: GraphQLArgument): string {
  if (name === 'ids') return `[$${lookUpId(draft)}, $${lookUpId(draft)}]`;
  return `$${lookUpId(draft)}`;
}

function lookUpId(draft: Draft): string {
  const variable = declare(draft, 'ID!', undefined);
  const code = JSON.stringify(pick(draft.random, COUNTRIES));
  const query = `{ country(code: ${code}) { id } }`;
  draft.lookups.push({ variable, query, variables: {}, path: ['country', 'id'] });
  return variable;
}

interface Page {
  readonly field: AnyField;
  readonly parts: readonly string[];
  readonly above: NonNullable<Above>;
}

/** Declares a variable for the end cursor of the page with the arguments `parts`. */
function lookUpCursor(draft: Draft, { field, parts, above }: Page): string {
  const asked = `${field.name}${asArguments(parts)} { pageInfo { endCursor } }`;
  const text = `{ ${above.reduceRight((inner, { text: outer }) => `${outer} { ${inner} }`, asked)} }`;
  const variables = draft.variables.slice();
  const variable = declare(draft, 'String', undefined);
  draft.lookups.push({
    variable,
    query: printOperation(text, variables),
    variables: valuesOf(text, variables),
    path: [...above.map(({ key }) => key), field.name, 'pageInfo', 'endCursor'],
  });
  return variable;
}

function asArguments(parts: readonly string[]): string {
  return parts.length === 0 ? '' : `(${parts.join(', ')})`;
}
