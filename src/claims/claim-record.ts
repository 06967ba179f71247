import type { Claim, Confidence } from './claim.ts';
import { measure } from './given-date.ts';
import { sortByKey } from './sort-by-key.ts';

/** The values of one record of a file about a relationship, with the claims of its sources. */
export interface ClaimRecord {
  readonly origin: string;
  /** The file of the record, which is the origin up to its first slash. */
  readonly file: string;
  /** The origin of the record that this one comments on, or its own origin if it comments on none. */
  readonly subject: string;
  /** Whether it contradicts the record that it comments on. */
  readonly isContesting: boolean;
  /** Whether it only counts if a dated claim covers the same days. */
  readonly needsDatedClaim: boolean;
  readonly start: string;
  readonly end: string;
  readonly dates: Readonly<Record<string, string>>;
  /** The values of the properties that can be contested like dates. */
  readonly contested: Claim['properties'];
  readonly isReopening: boolean;
  readonly knownDays: KnownDays;
  readonly preference: number;
  readonly confidence: Confidence;
  /** Whether part of the record has no known source. */
  readonly isUnsourced: boolean;
  readonly claims: readonly Claim[];
}

/** The days for which a source confirms the fact without stating when it began or ended. Empty if there are none. */
interface KnownDays {
  readonly knownFrom: string;
  readonly knownUntil: string;
}

/** Groups claims into distinct records. Their order does not depend on the order of the claims. */
export function readRecords(
  claims: readonly Claim[],
  contested: readonly string[] = [],
): readonly ClaimRecord[] {
  const unsourced = new Set(
    claims.filter(({ source }) => source === UNSOURCED).map(({ origin }) => origin),
  );
  if (claims.length < 2) return makeRecord(claims, unsourced, contested);
  const groups = new Map<string, readonly Claim[]>();
  for (const claim of claims) {
    const value = JSON.stringify([writeValue(claim), pick(claim, contested)]);
    groups.set(value, [...(groups.get(value) ?? []), claim]);
  }
  return [...groups]
    .toSorted(([one], [other]) => compareTexts(one, other))
    .flatMap(([, group]) => makeRecord(group, unsourced, contested));
}

/** Sorts claims by preference, then by record and source, then by all other values. */
export function sortClaims(claims: readonly Claim[]): readonly Claim[] {
  return sortByKey(
    claims,
    (claim) => ({
      preference: claim.preference,
      text: JSON.stringify([claim.origin, claim.source, writeValue(claim), claim]),
    }),
    (one, other) => other.preference - one.preference || compareTexts(one.text, other.text),
  );
}

/** Returns the distinct sources of claims, without the `unsourced` marker. */
export function listSources(claims: readonly Claim[]): readonly string[] {
  return [...new Set(claims.map(({ source }) => source))].filter((source) => source !== UNSOURCED);
}

/** The `source` of a claim for which no source was found. */
export const UNSOURCED = 'unsourced';

/** Compares confidence levels. The highest comes first. */
export function compareConfidences(one: Confidence, other: Confidence): number {
  return LEVELS.indexOf(one) - LEVELS.indexOf(other);
}

/** Compares texts by their code units, independent of the locale. */
export function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Returns whether a record has any date. A record without dates can still have known days. */
export function isDated({
  start,
  end,
  dates,
}: Pick<ClaimRecord, 'start' | 'end' | 'dates'>): boolean {
  return [start, end, ...Object.values(dates)].some((date) => date !== '');
}

/** Returns the total imprecision of the start and end of a record. A lower value is more precise. */
export function measureRecord({ start, end }: ClaimRecord): number {
  return measure(start) + measure(end);
}

/** Formats dates as a text that is equal for equal dates. */
export function writeDates(dates: Readonly<Record<string, string>>): string {
  return Object.entries(dates)
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `${name}=${text}`)
    .toSorted(compareTexts)
    .join(',');
}

const LEVELS: readonly Confidence[] = ['HIGH', 'MEDIUM', 'LOW'];

function writeValue(claim: Claim): string {
  const { origin, about, isContesting, start, end, dates, isReopening, knownFrom, knownUntil } =
    claim;
  const days = [start, end, writeDates(dates), isReopening, knownFrom, knownUntil];
  return JSON.stringify([origin, about ?? origin, isContesting ?? false, ...days]);
}

function makeRecord(
  claims: readonly Claim[],
  unsourced: ReadonlySet<string>,
  contested: readonly string[],
): readonly ClaimRecord[] {
  const sorted = sortClaims(claims);
  const [first] = sorted;
  if (first === undefined) return [];
  const { origin, start, end, dates, isReopening, knownFrom, knownUntil, preference } = first;
  const [best] = sorted.map(({ confidence }) => confidence).toSorted(compareConfidences);
  const isUnsourced = unsourced.has(origin);
  const confidence = best === 'HIGH' && isUnsourced ? 'MEDIUM' : (best ?? 'LOW');
  const file = origin.split('/')[0] ?? origin;
  const value = {
    origin,
    file,
    start,
    end,
    dates,
    contested: pick(first, contested),
    isReopening,
    preference,
    confidence,
    isUnsourced,
  };
  const knownDays = { knownFrom, knownUntil };
  const marks = {
    isContesting: first.isContesting ?? false,
    needsDatedClaim: first.needsDatedClaim ?? false,
  };
  return [{ ...value, subject: first.about ?? origin, ...marks, knownDays, claims: sorted }];
}

function pick({ properties }: Claim, names: readonly string[]): Claim['properties'] {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = properties[name];
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}
