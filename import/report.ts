import { cites } from '../schema/model/graph.ts';
import { readLinkOrigins, readNodeOrigins } from '../src/cypher/read-stored.ts';
import type { GraphModel } from '../src/model/graph-model.ts';
import type { Graph } from '../src/neo4j/graph.ts';
import { BATCH_LIMITS } from './call-limits.ts';

/** What became of the rows of one file: read = written + merged + refused. */
export interface SourceReport {
  readonly id: string;
  readonly file: string;
  readonly read: number;
  /** Rows that a node or a link of the database comes from first. */
  readonly written: number;
  /** Rows that added only to nodes and links that other rows made. */
  readonly merged: number;
  readonly refused: number;
  /** Rows of which nothing was found in the database, though they should be there. */
  readonly lost: readonly string[];
  /** Why rows were refused, with their numbers. */
  readonly reasons: Readonly<Record<string, number>>;
  /** Names in cells that have no node and make no link, with their numbers. */
  readonly withoutNode: Readonly<Record<string, number>>;
}

/** One row that was read, by its origin. */
export interface ReadRow {
  readonly source: string;
  /** The place of the row among all rows read. */
  readonly place: number;
  /** Other origins under which something was made with it first: what several rows make together. */
  readonly shared: readonly string[];
  /** Why it was not written; undefined where it was. */
  readonly refusal: string | undefined;
}

/** Which rows are found in the database, and which of them first. */
export interface Trace {
  readonly written: ReadonlySet<string>;
  readonly found: ReadonlySet<string>;
}

/** Looks all rows up in the database: which origins its nodes and links carry. */
export async function traceRows(
  graph: Graph,
  model: GraphModel,
  rows: ReadonlyMap<string, ReadRow>,
): Promise<Trace> {
  const [written, found] = [new Set<string>(), new Set<string>()];
  const rowOf = new Map(
    [...rows].flatMap(([row, { shared }]) => shared.map((each) => [each, row])),
  );
  const take = (origins: readonly string[]): void => {
    const known = origins
      .map((origin) => rowOf.get(origin) ?? origin)
      .filter((origin) => rows.has(origin));
    for (const origin of known) found.add(origin);
    const first = known.reduce<string | undefined>(
      (best, origin) => earlier(rows, best, origin),
      undefined,
    );
    if (first !== undefined) written.add(first);
  };
  const statements = [
    ...model.nodes.map(({ label }) => readNodeOrigins(label, 'recordOrigins')),
    ...model.links.map(({ type }) => readLinkOrigins(type, 'claimOrigins')),
    readLinkOrigins(cites.type, 'origin'),
  ];
  for (const statement of statements)
    for (const [origins] of await graph.read(statement, BATCH_LIMITS)) take(textsOf(origins));
  return { written, found };
}

/** The rows of one file as the database has them. */
export function accountFor(
  source: { readonly id: string; readonly file: string },
  rows: ReadonlyMap<string, ReadRow>,
  trace: Trace,
): Omit<SourceReport, 'withoutNode'> {
  const own = [...rows].filter(([, row]) => row.source === source.id);
  const accepted = own.filter(([, row]) => row.refusal === undefined).map(([origin]) => origin);
  const written = accepted.filter((origin) => trace.written.has(origin));
  const found = accepted.filter((origin) => trace.found.has(origin));
  const refusals = own.flatMap(([, row]) => row.refusal ?? []);
  return {
    id: source.id,
    file: source.file,
    read: own.length,
    written: written.length,
    merged: found.length - written.length,
    refused: refusals.length,
    lost: accepted.filter((origin) => !trace.found.has(origin)),
    reasons: tally(refusals),
  };
}

/** How often each word stands in a list. */
export function tally(words: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

function earlier(
  rows: ReadonlyMap<string, ReadRow>,
  best: string | undefined,
  origin: string,
): string {
  if (best === undefined) return origin;
  return (rows.get(origin)?.place ?? Infinity) < (rows.get(best)?.place ?? Infinity)
    ? origin
    : best;
}

function textsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'string' ? [value] : [];
}
