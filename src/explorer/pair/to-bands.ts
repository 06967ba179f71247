import { keyOf } from '../api/entity-ref.ts';
import {
  intersectSpans,
  toSpan,
  type DatedFact,
  type Range,
  type Span,
  type SpanDate,
} from './span.ts';
import type { TimelineEntry } from './timeline-query.ts';

type Entity = TimelineEntry['entity'];

/** Something that two countries shared for a time: relations, a treaty, an organization, an event or a dispute. */
export interface Band {
  readonly key: string;
  readonly entity: Entity;
  readonly category: Category;
  readonly span: Span;
}

/** The categories of bands, in the order in which they are shown. */
export const CATEGORIES = ['relations', 'treaties', 'events', 'disputes', 'organizations'] as const;

/** A category of bands. */
export type Category = (typeof CATEGORIES)[number];

const LINKS: Readonly<Partial<Record<DatedFact['link'], Category>>> = {
  HAS_RELATIONS_WITH: 'relations',
  PARTY_TO: 'treaties',
  TOOK_PART_IN: 'events',
  DISPUTES: 'disputes',
  MEMBER_OF: 'organizations',
};

/**
 * Returns what two countries shared, sorted by category and start. If each country has facts of its own, a band shows
 * the time during which both facts held.
 */
export function toBands(entries: readonly TimelineEntry[], today: string): readonly Band[] {
  const bands = [...groupFacts(entries).values()].flatMap(({ entity, category, facts }) =>
    joinSpans([...facts.values()], today).map((span, index) => ({
      key: `${category} ${keyOf(entity)} ${index}`,
      entity,
      category,
      span,
    })),
  );
  return bands.toSorted(
    (a, b) =>
      CATEGORIES.indexOf(a.category) - CATEGORIES.indexOf(b.category) ||
      compare(a.span.possible.from, b.span.possible.from),
  );
}

interface SharedFacts {
  readonly entity: Entity;
  readonly category: Category;
  readonly facts: Map<string, SharedFact>;
}

interface SharedFact {
  readonly fact: DatedFact;
  readonly signedOn: SpanDate;
}

function groupFacts(entries: readonly TimelineEntry[]): Map<string, SharedFacts> {
  const groups = new Map<string, SharedFacts>();
  for (const { change, date, entity, fact } of entries) {
    const category = fact && LINKS[fact.link];
    if (!category) continue;
    // A country can be the other end of several facts, such as two periods of relations.
    const key = category === 'relations' ? fact.factId : `${category} ${keyOf(entity)}`;
    const group = groups.get(key) ?? { entity, category, facts: new Map<string, SharedFact>() };
    groups.set(key, group);
    const before = group.facts.get(fact.factId)?.signedOn ?? null;
    group.facts.set(fact.factId, { fact, signedOn: change === 'SIGNED' ? date : before });
  }
  return groups;
}

// A change that both countries share on one day has the fact of only one country.
function joinSpans(facts: readonly SharedFact[], today: string): readonly Span[] {
  const [one] = facts;
  const [own, others] = [true, false].map((isOwn) =>
    facts
      .filter(({ fact }) => (fact.sender.id === one?.fact.sender.id) === isOwn)
      .map(({ fact, signedOn }) => toSpan(fact, signedOn, today)),
  );
  if (!own || !others || others.length === 0) return own ?? [];
  return own.flatMap((span) =>
    others.map((other) => intersectSpans(span, other)).filter((joined) => joined !== null),
  );
}

// Infinity - Infinity is not a number.
function compare(a: number, b: number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * Returns the part of a range within a window, in percent of the window. Returns null if the range lies outside the
 * window.
 */
export function toPercent(
  range: Range,
  window: Range,
): { readonly x: number; readonly width: number } | null {
  const [from, until] = [Math.max(range.from, window.from), Math.min(range.until, window.until)];
  if (from >= until) return null;
  const scale = 100 / (window.until - window.from);
  const width = Math.max(MIN_WIDTH, round((until - from) * scale));
  return { x: Math.min(100 - width, round((from - window.from) * scale)), width };
}

// A day must be visible in a window of a century.
const MIN_WIDTH = 0.5;

/** Returns the position of a year within a window, in percent of the window. */
export function percentOf(year: number, window: Range): number {
  return round(((year - window.from) * 100) / (window.until - window.from));
}

/** Returns the years at which an axis has labels: multiples of the smallest step with at most `max` labels. */
export function axisYears({ from, until }: Range, max: number): readonly number[] {
  const step = STEPS.find((step) => (until - from) / step <= max) ?? 500;
  const first = Math.ceil(from / step) * step;
  return Array.from(
    { length: Math.ceil((until - first) / step) },
    (_, index) => first + index * step,
  );
}

const STEPS = [1, 2, 5, 10, 20, 50, 100, 200];

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
