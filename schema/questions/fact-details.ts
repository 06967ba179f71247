import { claimKeyOf } from '../../src/claims/assemble-facts.ts';
import { FACT_PROPERTIES } from '../../src/claims/fact-model.ts';
import { judgeBounds } from '../../src/claims/plugin/certainty.ts';
import { OPEN_SCOPE } from '../../src/claims/plugin/scope.ts';
import { overlaps, readAsOf } from '../../src/dates/as-of.ts';
import { FIRST_DAY, LAST_DAY } from '../../src/dates/day.ts';
import { BOOKKEEPING } from '../../src/graph/model/bookkeeping.ts';
import {
  findRelationshipsWith,
  readRelationshipProperty,
  readText,
  type ExportedBatch,
  type ExportedEnd,
  type ExportedProperty,
  type ExportedRelationship,
  type GraphContext,
} from '../../src/pothos-plugin-neo4j/index.ts';
import { listWordedProperties, toSentenceParts } from '../shared/fact-text.ts';
import { describeFact, type NamedEntity } from '../shared/sentence.ts';
import { linkModelOf } from '../shared/whole-graph.ts';

interface Detailing {
  readonly context: GraphContext;
  /** The parameters of the request, such as the date `asOf`. */
  readonly parameters: URLSearchParams;
}

/** Returns the batches of an export. `detailFacts` adds properties to the facts. */
export async function* addDetails(
  batches: AsyncIterable<ExportedBatch>,
  detailing: Detailing,
): AsyncGenerator<ExportedBatch, void> {
  for await (const batch of batches)
    yield 'links' in batch ? { links: await detailFacts(batch.links, detailing) } : batch;
}

/**
 * Adds properties to exported facts: `label` (the sentence about the fact), `rivals` (the keys of rival facts), and
 * `certainlyHeldOn` or `possiblyHeldOn` (the date in `asOf`). Computes the certainty from the stored days, and then removes the
 * stored days for unknown and open dates. One statement finds the rivals of all facts.
 */
export async function detailFacts(
  facts: readonly ExportedRelationship[],
  { context, parameters }: Detailing,
): Promise<readonly ExportedRelationship[]> {
  const asOf = parameters.get('asOf');
  const rivals = await Promise.all(facts.map((fact) => findRivals(context, fact)));
  const worded = listWordedProperties();
  return facts.map((fact, at) => {
    const values = new Map(fact.properties.map(({ name, value }) => [name, value]));
    const valueOf = (name: string): unknown => values.get(name);
    const added = [labelOf(fact, valueOf, worded), ...(rivals[at] ?? []), ...judge(valueOf, asOf)];
    return { ...fact, properties: [...added, ...fact.properties.filter(isBounded)] };
  });
}

/** Returns whether a property is not a day that stands for an unknown or open date. */
function isBounded({ name, value }: ExportedProperty): boolean {
  return !DAYS.has(name) || (value !== FIRST_DAY && value !== LAST_DAY);
}

const DAYS: ReadonlySet<string> = new Set(
  Object.entries(FACT_PROPERTIES).flatMap(([name, type]) => (type === 'day' ? [name] : [])),
);

/** Returns the value of a property of a fact. */
type ValueOf = (name: string) => unknown;

async function findRivals(
  context: GraphContext,
  fact: ExportedRelationship,
): Promise<readonly ExportedProperty[]> {
  const hasRivals = fact.properties.some(
    ({ name, value }) => name === 'hasRivals' && value === true,
  );
  if (!hasRivals) return [];
  const call = { context, scope: OPEN_SCOPE };
  const prefix = `${claimKeyOf(fact.key)}|`;
  const found = await findRelationshipsWith(call, [], linkModelOf(fact.type), prefix);
  const keys = found.map((each) => String(readRelationshipProperty(each, BOOKKEEPING.factKey)));
  return [{ name: 'rivals', value: keys.filter((key) => key !== fact.key) }];
}

function labelOf(
  { type, from, to }: ExportedRelationship,
  valueOf: ValueOf,
  worded: readonly string[],
): ExportedProperty {
  const ends = { type, sender: toNamed(from), receiver: toNamed(to) };
  return { name: 'label', value: describeFact(toSentenceParts(ends, valueOf, worded)) };
}

function judge(valueOf: ValueOf, asOf: string | null): readonly ExportedProperty[] {
  if (asOf === null) return [];
  const days = readAsOf(asOf);
  const bounds = ['startLatest', 'endEarliest', 'knownFrom', 'knownUntil'];
  const certainty = judgeBounds(bounds.map(valueOf), days);
  if (certainty === 'CERTAIN') return [{ name: 'certainlyHeldOn', value: asOf }];
  const first = readText(valueOf('startEarliest')) ?? FIRST_DAY;
  const last = readText(valueOf('endLatest')) ?? LAST_DAY;
  const isPossible = overlaps({ first, last }, days);
  return isPossible ? [{ name: 'possiblyHeldOn', value: asOf }] : [];
}

function toNamed({ label, key, name }: ExportedEnd): NamedEntity {
  return { label, name: name ?? key };
}
