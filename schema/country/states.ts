import { cypher, name, toStatement, value, type Fragment } from '../../src/graph/cypher/cypher.ts';
import {
  loadInBatch,
  readRows,
  type GraphContext,
  readText,
} from '../../src/pothos-plugin-neo4j/index.ts';
import type { Span } from '../../src/dates/as-of.ts';
import { FIRST_DAY, LAST_DAY } from '../../src/dates/day.ts';
import type { Period } from './meaning.ts';
import { country, EXISTENCE_DAYS, succeededBy } from './model.ts';

/** A country with its periods of existence and its successors. */
export interface State {
  readonly key: string;
  readonly name: string;
  readonly kind: string;
  readonly existed: Period;
  /** The periods in which the country possibly existed. Empty if unknown. */
  readonly life: readonly Span[];
  readonly successors: readonly Succession[];
}

interface Succession {
  readonly key: string;
  readonly kind: string;
  /** The earliest possible day. */
  readonly from: string;
}

/** The states that represent a country on a date, and their relation to the country. */
export type StandIns =
  | { readonly kind: 'ITSELF' | 'SUCCESSORS' | 'PREDECESSORS'; readonly states: readonly State[] }
  /** The country had ceased to exist and has no successor. */
  | { readonly kind: 'ANNEXED'; readonly until: string }
  | { readonly kind: 'NONE' };

/**
 * Returns the given countries and all countries connected to them by succession, by key. All calls of an operation share one
 * statement.
 */
export async function readStates(
  context: GraphContext,
  keys: readonly string[],
): Promise<ReadonlyMap<string, State>> {
  const found = await Promise.all(
    keys.map((key) =>
      loadInBatch(context, 'states', key, async (asked) => {
        const states = await loadStates(context, matchConnected(asked));
        return new Map(asked.map((each) => [each, states]));
      }),
    ),
  );
  // Countries of the same statement share their result.
  return new Map([...new Set(found)].flatMap((states) => [...(states ?? [])]));
}

/**
 * Returns the states that represent a country on a date: the country itself if it existed, otherwise the nearest
 * successors that existed, otherwise the nearest predecessors that existed. A country that had ceased to exist without a successor counts as annexed. Never combines successors and predecessors, and never replaces a state with a territory.
 */
export function findStandIns(
  states: ReadonlyMap<string, State>,
  key: string,
  span: Span,
): StandIns {
  const state = states.get(key);
  if (state === undefined) return { kind: 'NONE' };
  if (didExist(state, states, span)) return { kind: 'ITSELF', states: [state] };
  const ended = state.life.filter(({ last }) => last < span.first);
  if (ended.length > 0) {
    const followers = traverse(states, [key], span, (each) =>
      each.successors.map((succession) => succession.key),
    );
    if (followers.length > 0) return { kind: 'SUCCESSORS', states: followers };
    const until =
      ended
        .map(({ last }) => last)
        .toSorted()
        .at(-1) ?? '';
    if (state.successors.length === 0) return { kind: 'ANNEXED', until };
  }
  const before = findPredecessors(states, key, span);
  return before.length > 0 ? { kind: 'PREDECESSORS', states: before } : { kind: 'NONE' };
}

/**
 * Follows successions from some states in one direction and returns the states that existed in a span. Each line of succession ends with the first state that existed on all days of the span.
 */
function traverse(
  states: ReadonlyMap<string, State>,
  from: readonly string[],
  span: Span,
  next: (state: State) => readonly string[],
): readonly State[] {
  const seen = new Set(from);
  const found: State[] = [];
  for (let line = from; line.length > 0;) {
    const reached = [...new Set(line.flatMap((key) => nextOf(states, key, next)))].filter(
      (key) => !seen.has(key),
    );
    const there: State[] = [];
    for (const key of reached) {
      seen.add(key);
      const state = states.get(key);
      if (state && state.kind !== 'TERRITORY' && didExist(state, states, span)) there.push(state);
    }
    found.push(...there);
    line = reached.filter(
      (key) => !there.some((state) => state.key === key && existedThroughout(state, span)),
    );
  }
  return found.toSorted((one, other) => (one.key < other.key ? -1 : 1));
}

function nextOf(
  states: ReadonlyMap<string, State>,
  key: string,
  next: (state: State) => readonly string[],
): readonly string[] {
  const state = states.get(key);
  return state === undefined ? [] : next(state);
}

/** Returns the nearest predecessors of a state that existed on a date; empty if none are known. */
export function findPredecessors(
  states: ReadonlyMap<string, State>,
  key: string,
  span: Span,
): readonly State[] {
  return traverse(states, [key], span, (each) => predecessorsOf(states, each.key));
}

function predecessorsOf(states: ReadonlyMap<string, State>, key: string): readonly string[] {
  return [...states.values()]
    .filter(({ successors }) => successors.some((each) => each.key === key))
    .map((state) => state.key);
}

/** Returns the verb phrase for a state that did not exist. A state with unknown dates "was not a state of its own". */
export function describeAbsence(state: State | undefined): string {
  return state?.life.length === 0 ? 'was not a state of its own' : 'did not exist';
}

/** Returns whether a state possibly existed on some day of a span. */
export function didExist(
  state: State,
  states: ReadonlyMap<string, State>,
  { first, last }: Span,
): boolean {
  if (state.life.length > 0)
    return state.life.some((span) => span.first <= last && span.last >= first);
  return findBeginning(states, state.key) <= last;
}

function existedThroughout({ life }: State, { first, last }: Span): boolean {
  return life.length === 0 || life.some((span) => span.first <= first && span.last >= last);
}

// A state without a known start did not exist before it split from or replaced another state.
function findBeginning(states: ReadonlyMap<string, State>, key: string): string {
  const days = [...states.values()].flatMap(({ successors }) =>
    successors
      .filter((each) => each.key === key && BEGINNINGS.includes(each.kind))
      .map(({ from }) => from),
  );
  return days.toSorted()[0] ?? FIRST_DAY;
}

const BEGINNINGS = ['SPLIT', 'CHANGE'];

/** Returns all countries by key. */
export function readAllStates(context: GraphContext): Promise<ReadonlyMap<string, State>> {
  return loadStates(context, cypher`MATCH (n:${name(country.label)})`);
}

// This bound exceeds the length of every chain of states, so that all connected states are found.
const MAX_STEPS = cypher`20`;

function matchConnected(keys: readonly string[]): Fragment {
  const label = name(country.label);
  return cypher`MATCH (asked:${label}) WHERE asked.key IN ${value(keys)}
MATCH (asked)-[:${name(succeededBy.type)}*0..${MAX_STEPS}]-(n:${label})
WITH DISTINCT n`;
}

async function loadStates(
  context: GraphContext,
  match: Fragment,
): Promise<ReadonlyMap<string, State>> {
  const type = name(succeededBy.type);
  const rows = await readRows(
    context,
    toStatement(cypher`${match}
RETURN n.key, n.name, n.countryKind, n.existedFrom, n.existedUntil, n.${name(EXISTENCE_DAYS)},
  COLLECT { MATCH (n)-[l:${type}]->(m) WHERE l.rank = 'PREFERRED' RETURN [m.key, l.succession, toString(l.startEarliest)] }`),
  );
  return new Map(
    rows.map(([key, title, kind, from, until, spans, heirs]) => {
      const state: State = {
        key: String(key),
        name: String(title),
        kind: String(kind),
        existed: { from: readText(from) ?? '', until: readText(until) ?? '' },
        life: listOf(spans).map((span) => {
          const [first = FIRST_DAY, last = LAST_DAY] = String(span).split('/');
          return { first, last };
        }),
        successors: listOf(heirs).map((heir) => {
          const [to, how, from] = listOf(heir);
          return { key: String(to), kind: String(how), from: String(from) };
        }),
      };
      return [state.key, state] as const;
    }),
  );
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
