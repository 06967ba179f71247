import type { Span } from '../../src/dates/as-of.ts';
import { cypher, name, toStatement } from '../../src/graph/cypher/cypher.ts';
import { apiError, readRows, type GraphContext } from '../../src/pothos-plugin-neo4j/index.ts';
import { findCountryEntity } from '../country/entity-reference.ts';
import { country } from '../country/model.ts';
import { didExist, readAllStates, readStates, type State } from '../country/states.ts';

/** A year with its first and last day. */
export interface Year extends Span {
  readonly year: number;
}

/** The countries of a panel. */
export interface PanelCountries {
  /** The keys of the countries, sorted. */
  readonly keys: readonly string[];
  /** The key of the country that each pair contains, or null if the panel contains all pairs. */
  readonly center: string | null;
  /** Whether the keys are those of all countries. */
  readonly isWhole: boolean;
}

/** The countries and years of a panel. */
export interface Panel extends PanelCountries {
  readonly years: readonly Year[];
}

/**
 * Two countries, and the years of the panel in which both may have existed. The center of the panel is the first country.
 * Without a center, the countries are sorted by key.
 */
export interface PanelPair {
  readonly states: readonly [State, State];
  readonly years: readonly Year[];
}

const MAX_YEARS = 300;
const LAST_YEAR = 9999;

/** Returns the years from one year to another. Throws if they are not years, in the wrong order, or too many. */
export function readYears(from: number, to: number): readonly Year[] {
  for (const [argument, given] of [['from', from] as const, ['to', to] as const]) {
    if (!Number.isInteger(given) || given < 1 || given > LAST_YEAR)
      throw badInput(`\`${argument}\` must be a year from 1 to ${LAST_YEAR}, such as 1900.`);
  }
  if (from > to)
    throw badInput(`\`from\` (${from}) must not be after \`to\` (${to}). Swap the two years.`);
  const count = to - from + 1;
  if (count > MAX_YEARS)
    throw badInput(`The panel has ${count} years. Use at most ${MAX_YEARS} years at a time.`);
  return Array.from({ length: count }, (_, at) => toYear(from + at));
}

function toYear(year: number): Year {
  const digits = String(year).padStart(4, '0');
  return { year, first: `${digits}-01-01`, last: `${digits}-12-31` };
}

/** Resolves the countries of a panel, by codes, names or ids. Throws if there are fewer than two. */
export async function findPanelKeys(
  context: GraphContext,
  texts: readonly string[],
  on: string | null | undefined,
): Promise<readonly string[]> {
  const found = await Promise.all(texts.map((text) => findCountryEntity({ context, on }, text)));
  const keys = [...new Set(found.map(({ key }) => key))].toSorted();
  if (keys.length >= 2) return keys;
  throw badInput(
    keys.length === 0
      ? 'A panel needs at least two countries, but none is given.'
      : `A panel needs at least two countries, but only ${keys.join()} is given.`,
  );
}

/** Returns the keys of all countries, sorted. */
export async function listCountryKeys(context: GraphContext): Promise<readonly string[]> {
  const rows = await readRows(
    context,
    toStatement(cypher`MATCH (n:${name(country.label)}) RETURN n.key`),
  );
  return rows.map(([key]) => String(key)).toSorted();
}

/** Returns the pairs of a panel, sorted by key. Reads the countries once. */
export async function readPairs(
  context: GraphContext,
  { keys, center, isWhole, years }: Panel,
): Promise<Iterable<PanelPair>> {
  const states = isWhole
    ? await readAllStates(context)
    : await readStates(context, center === null ? keys : [center, ...keys]);
  const asked = keys.flatMap((key) => states.get(key) ?? []);
  const existedIn = cacheExistence(states, years);
  if (center === null) return pairUp(asked, existedIn);
  return [states.get(center) ?? []].flat().flatMap((one) =>
    pairWith(
      one,
      asked.filter(({ key }) => key !== center),
      existedIn,
    ),
  );
}

function* pairUp(
  asked: readonly State[],
  existedIn: (state: State) => ReadonlySet<Year>,
): Generator<PanelPair> {
  for (const [at, one] of asked.entries()) yield* pairWith(one, asked.slice(at + 1), existedIn);
}

function pairWith(
  one: State,
  others: readonly State[],
  existedIn: (state: State) => ReadonlySet<Year>,
): readonly PanelPair[] {
  const years = [...existedIn(one)];
  return others.map((other) => {
    const existed = existedIn(other);
    return { states: [one, other], years: years.filter((year) => existed.has(year)) };
  });
}

function cacheExistence(
  states: ReadonlyMap<string, State>,
  years: readonly Year[],
): (state: State) => ReadonlySet<Year> {
  const known = new Map<State, ReadonlySet<Year>>();
  return (state) => {
    const existed =
      known.get(state) ?? new Set(years.filter((year) => didExist(state, states, year)));
    known.set(state, existed);
    return existed;
  };
}

function badInput(message: string): Error {
  return apiError('BAD_USER_INPUT', message);
}
