import { earlierDay, laterDay } from '../dates/day.ts';
import type { Claim } from './claim.ts';
import type { ClaimRecord } from './claim-record.ts';
import { findFinest } from './given-date.ts';

/** The merged values of a group of agreeing records. Empty if not given. */
export interface MergedValues {
  readonly start: string;
  readonly end: string;
  readonly dates: Readonly<Record<string, string>>;
  readonly properties: Claim['properties'];
  readonly knownFrom: string;
  readonly knownUntil: string;
  readonly notBefore: string;
  readonly notAfter: string;
  /** Whether a source gives a start but no end, and confirms the fact only until `knownUntil`. */
  readonly isCensored: boolean;
}

/** Merges agreeing records. Returns their most precise dates, their properties and their bounds. */
export function mergeGroup(records: readonly ClaimRecord[]): MergedValues {
  const claims = records.flatMap((record) => record.claims);
  return {
    start: findFinest(records.map(({ start }) => start)),
    end: findFinest(records.map(({ end }) => end)),
    dates: draftDates(records),
    properties: draftProperties(claims),
    ...draftKnownDays(claims),
    notBefore: claims.map(({ notBefore }) => notBefore).reduce(laterDay, ''),
    notAfter: reduceDays(
      claims.map(({ notAfter }) => notAfter),
      earlierDay,
    ),
    isCensored: claims.some(({ start, end, knownUntil }) => start && !end && knownUntil),
  };
}

function draftDates(records: readonly ClaimRecord[]): Readonly<Record<string, string>> {
  const names = new Set(records.flatMap(({ dates }) => Object.keys(dates)));
  const finest = [...names]
    .toSorted()
    .map((name) => [name, findFinest(records.map(({ dates }) => dates[name] ?? ''))] as const);
  return Object.fromEntries(finest.filter(([, text]) => text !== ''));
}

// Properties from sources with dates take precedence over those from sources without dates.
function draftProperties(claims: readonly Claim[]): Claim['properties'] {
  const isDated = ({ start, end }: Claim): boolean => start !== '' || end !== '';
  const undated = claims.filter((claim) => !isDated(claim));
  const entries = [...claims.filter(isDated), ...undated].flatMap(({ properties }) =>
    Object.entries(properties),
  );
  return Object.fromEntries(entries.toReversed());
}

function draftKnownDays(claims: readonly Claim[]): Pick<MergedValues, 'knownFrom' | 'knownUntil'> {
  const froms = claims.map(({ knownFrom }) => knownFrom);
  const days = [...froms, ...claims.map(({ knownUntil }) => knownUntil)];
  return {
    knownFrom: froms.some((day) => day !== '') ? reduceDays(days, earlierDay) : '',
    knownUntil: reduceDays(days, laterDay),
  };
}

function reduceDays(
  days: readonly string[],
  choose: (one: string, other: string) => string,
): string {
  const given = days.filter((day) => day !== '');
  return given.reduce(choose, given[0] ?? '');
}
