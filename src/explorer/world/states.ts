/** A state or territory, the periods in which it existed, and its neighbors in succession. */
export interface State {
  readonly code: string;
  readonly name: string;
  readonly isTerritory: boolean;
  /** The periods in which the state may have existed. Empty if its dates are unknown. */
  readonly life: readonly { readonly from: string; readonly until: string }[];
  readonly predecessors: readonly Succession[];
  readonly successors: readonly Succession[];
}

interface Succession {
  readonly code: string;
  readonly on: string;
  /** Whether the successor split from a state that may have continued to exist. */
  readonly isSplit: boolean;
}

/** All states by code. */
export type States = ReadonlyMap<string, State>;

/** The period of a state whose dates are unknown. */
export const ALWAYS = { from: '-9999', until: '9999' };

/** Returns whether a state may have existed in a year. A state without known dates begins with its first succession. */
export function didExist(state: State, year: number): boolean {
  const { first, last } = spanOf(year);
  if (state.life.length > 0) {
    return state.life.some(({ from, until }) => from <= last && until >= first);
  }
  const begun = state.predecessors.map(({ on }) => on).toSorted()[0] ?? ALWAYS.from;
  return begun <= last;
}

/**
 * Returns the states that held the territory of a present country in a year: the country itself, otherwise the states that
 * had succeeded it, otherwise the nearest predecessors that existed, otherwise the states that had succeeded these
 * predecessors as a whole. Returns an empty list if no such state is known.
 */
export function findHolders(states: States, code: string, year: number): readonly State[] {
  const state = states.get(code);
  if (!state) return [];
  if (didExist(state, year)) return [state];
  const own = follow(states, code, year, ({ successors }) => begunBy(successors, year));
  if (own.found.length > 0) return own.found;
  const before = follow(states, code, year, ({ predecessors }) => predecessors);
  if (before.found.length > 0) return before.found;
  const whole = ({ successors }: State) =>
    begunBy(successors, year).filter(({ isSplit }) => !isSplit);
  const after = before.seen
    .filter((each) => each.code !== code)
    .flatMap((each) => follow(states, each.code, year, whole).found);
  return [...new Set(after)];
}

/** Returns the nearest states in one direction of succession that existed in a year, and all states on the way. */
function follow(
  states: States,
  code: string,
  year: number,
  next: (state: State) => readonly Succession[],
): { readonly found: readonly State[]; readonly seen: readonly State[] } {
  const seen = new Map<string, State>();
  const found: State[] = [];
  let line = [code];
  while (line.length > 0) {
    const reached = line
      .flatMap((each) => toState(states, each))
      .filter((each) => !seen.has(each.code));
    for (const each of reached) seen.set(each.code, each);
    const neighbors = [...new Set(reached.flatMap(next).map((each) => each.code))].flatMap((each) =>
      toState(states, each),
    );
    // The search continues from a territory, because another state held the territory.
    const there = neighbors.filter((each) => !each.isTerritory && didExist(each, year));
    found.push(...there.filter((each) => !found.includes(each)));
    line = neighbors.filter((each) => !there.includes(each)).map((each) => each.code);
  }
  return { found, seen: [...seen.values()] };
}

function toState(states: States, code: string): readonly State[] {
  const state = states.get(code);
  return state ? [state] : [];
}

function begunBy(successions: readonly Succession[], year: number): readonly Succession[] {
  return successions.filter(({ on }) => on <= spanOf(year).last);
}

function spanOf(year: number): { readonly first: string; readonly last: string } {
  const digits = String(year).padStart(4, '0');
  return { first: `${digits}-01-01`, last: `${digits}-12-31` };
}
