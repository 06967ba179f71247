import { readColumn } from '../../src/graph/cypher/column.ts';
import { cypher, join, name, toStatement } from '../../src/graph/cypher/cypher.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import type { GraphContext } from '../../src/pothos-plugin-neo4j/index.ts';
import type { Span } from '../../src/dates/as-of.ts';
import { CANDIDATE_COLUMNS, readCandidateRow } from './candidate.ts';
import { findMeanings, type CountryCandidate } from './meaning.ts';
import { country } from './model.ts';
import type { CountryReference } from './reference.ts';

/** The candidates for each key, code and folded name. */
type CountryTable = ReadonlyMap<string, ReadonlySet<CountryCandidate>>;

/**
 * Finds a country in the cached country table. Returns null if the table is not available, if no country or several
 * countries match, or if a predecessor may match.
 */
export async function lookUpCountry(
  { cache }: GraphContext,
  reference: CountryReference,
  on: Span | null,
): Promise<CountryCandidate | null> {
  const table = await cache?.get('countries', readCountryTable);
  if (!table) return null;
  const { codes, name: folded } = reference;
  const texts = folded === null ? codes : [...codes, folded];
  const candidates = new Set(texts.flatMap((text) => [...(table.get(text) ?? [])]));
  for (const { meant, notThen } of findMeanings(reference, [...candidates], on)) {
    const [only, other] = meant;
    if (only) return other ? null : only;
    if (notThen.length > 0) return null;
  }
  return null;
}

async function readCountryTable(graph: Graph): Promise<CountryTable> {
  const columns = join(CANDIDATE_COLUMNS.map(readColumn), ', ');
  const statement = toStatement(cypher`MATCH (n:${name(country.label)})
RETURN n.key AS key, labels(n)[0], ${columns}`);
  const table = new Map<string, Set<CountryCandidate>>();
  for (const row of await graph.read(statement, { timeoutMs: PATIENCE_MS })) {
    const candidate = readCandidateRow(row);
    for (const text of textsOf(candidate)) {
      const known = table.get(text) ?? new Set();
      table.set(text, known.add(candidate));
    }
  }
  return table;
}

const PATIENCE_MS = 5_000;

function textsOf({ key, codes, names }: CountryCandidate): readonly string[] {
  return [key, ...codes.map(({ value }) => value), ...names.map(({ folded }) => folded)];
}
