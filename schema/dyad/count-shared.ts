import { OPEN_SCOPE } from '../../src/claims/plugin/scope.ts';
import { isPossibleAt, type FactBounds, type Span } from '../../src/dates/as-of.ts';
import { readColumn, type Column } from '../../src/graph/cypher/column.ts';
import { all } from '../../src/graph/cypher/condition.ts';
import { cypher, join, name, toStatement, value } from '../../src/graph/cypher/cypher.ts';
import { walkOn } from '../../src/graph/cypher/pattern.ts';
import type { Statement } from '../../src/graph/cypher/statement.ts';
import {
  readRows,
  readText,
  relationshipConditions,
  toStep,
  type GraphContext,
} from '../../src/pothos-plugin-neo4j/index.ts';
import { country } from '../country/model.ts';
import { factColumns, readFacts } from './pair-question.ts';
import type { AddedCount } from './pair-questions.ts';

interface Tie {
  /** The position of the node in the sets of bits. */
  readonly at: number;
  readonly bounds: FactBounds;
  readonly ownFrom: string | null;
}

/** Counts the nodes to which both countries may have been related in a span, not necessarily on the same day. */
export type CountShared = (keys: readonly [string, string], span: Span) => number;

/** Reads the relationships of all given countries with one statement, and returns a function that counts shared nodes. */
export async function readSharedCounts(
  context: GraphContext,
  { link, to }: AddedCount,
  keys: readonly string[],
): Promise<CountShared> {
  const rows = await readRows(context, listTies({ link, to }, keys));
  const places = new Map<string, number>();
  const ties = new Map<string, Tie[]>();
  for (const row of rows) {
    const { keys: ends, bounds } = readFacts(row, 1);
    const [one, node] = ends;
    const at = places.get(node) ?? places.size;
    places.set(node, at);
    const [only] = bounds;
    if (!only) continue;
    const ofCountry = ties.get(one) ?? [];
    ties.set(one, ofCountry);
    ofCountry.push({ at, bounds: only, ownFrom: readText(row.at(-1)) ?? null });
  }
  const setOf = cacheSets(ties, Math.ceil(places.size / BITS));
  return ([one, other], span) => countCommon(setOf(one, span), setOf(other, span));
}

function listTies(
  { link, to }: Pick<AddedCount, 'link' | 'to'>,
  keys: readonly string[],
): Statement {
  const step = toStep({ links: [link], direction: 'OUT', to: [to] });
  const scoped = { variable: 'l', relationships: [link], meaning: 'USUAL' } as const;
  const columns = [...ENDS, ...factColumns('l'), OWN_FROM];
  return toStatement(cypher`MATCH (a:${name(country.label)}) WHERE a.key IN ${value(keys)}
MATCH ${walkOn(step, { from: 'a', link: 'l', to: 'n' })} WHERE ${all(relationshipConditions(OPEN_SCOPE, scoped))}
RETURN ${join(columns.map(readColumn), ', ')}`);
}

const ENDS: readonly Column[] = ['a', 'n'].map((of) => ({ of, property: 'key', type: 'text' }));

// Null if the relationship always belongs to the present state.
const OWN_FROM: Column = { of: 'l', property: 'ownFrom', type: 'day' };

const BITS = 32;

/** Returns a function that returns the nodes of a country in a span as a set of bits. Each set is built once. */
function cacheSets(
  ties: ReadonlyMap<string, readonly Tie[]>,
  size: number,
): (key: string, span: Span) => Uint32Array {
  const sets = new Map<string, Map<string, Uint32Array>>();
  return (key, span) => {
    const ofCountry = sets.get(key) ?? new Map<string, Uint32Array>();
    sets.set(key, ofCountry);
    const known = ofCountry.get(span.first);
    if (known) return known;
    const set = new Uint32Array(size);
    for (const { at, bounds, ownFrom } of ties.get(key) ?? []) {
      const isOwn = ownFrom === null || ownFrom <= span.last;
      if (isOwn && isPossibleAt(bounds, span)) addBit(set, at);
    }
    ofCountry.set(span.first, set);
    return set;
  };
}

function addBit(set: Uint32Array, at: number): void {
  const word = Math.floor(at / BITS);
  set[word] = (set[word] ?? 0) | (1 << (at % BITS));
}

function countCommon(one: Uint32Array, other: Uint32Array): number {
  let count = 0;
  for (let at = 0; at < one.length; at += 1) {
    for (let bits = (one[at] ?? 0) & (other[at] ?? 0); bits !== 0; bits &= bits - 1) count += 1;
  }
  return count;
}
