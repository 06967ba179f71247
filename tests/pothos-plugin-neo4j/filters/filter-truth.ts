import { RANGES, type Given, type Someone, type Tending } from './filter-model.ts';

/** The relationships that a filter sees: which claims, on which date, with which certainty. */
export interface Seen {
  readonly claims?: 'BEST' | 'ALL';
  readonly asOf?: string;
  readonly certainty?: 'CERTAIN' | 'POSSIBLE';
}

/** Returns the first and last possible day of a date, with the bounds that the database stores for unknown sides. */
export function boundsOf(date: string | null): readonly [string, string] {
  if (date === '..') return ['9999-12-31', '9999-12-31'];
  const [first = '', last = ''] = RANGES[date ?? ''] ?? [];
  return [first || '0001-01-01', last || '9999-12-31'];
}

/** Returns whether a filter with these arguments sees a relationship. */
export function shows({ claims, asOf, certainty }: Seen, link: Tending): boolean {
  if (claims !== 'ALL' && link.rank !== 'PREFERRED') return false;
  if (asOf === undefined) return true;
  const [first, last] = boundsOf(asOf);
  const [start, end] = [boundsOf(link.startedOn), boundsOf(link.endedOn)];
  const [from, until] = certainty === 'CERTAIN' ? [start[1], end[0]] : [start[0], end[1]];
  return from <= last && until >= first;
}

/** Returns whether a gardener matches a filter, without the database. */
export function meets(given: Given, someone: Someone, seen: Seen): boolean {
  return matchesAll(given, {
    age: (wanted) => compareNumber(wanted, someone.age),
    name: (wanted) => compareText(wanted, someone.name),
    mentor: (wanted) => compareText(wanted, someone.mentor),
    born: (wanted) => compareDate(wanted, someone.born),
    sources: (wanted) => compareSources(wanted, someone.sources, someone.confidence),
    tends: (wanted) =>
      Object.entries(wanted).every(([quantifier, value]) => {
        const { where, ...operators } = value as Given;
        const isCount = quantifier.startsWith('count');
        const { asOf, certainty, claims, ...filter } = (isCount ? (where ?? {}) : value) as Given;
        const below = narrow(seen, { asOf, certainty, claims });
        const shown = someone.tends
          .filter((link) => shows(below, link))
          .filter((link) => doesAskForStanding(filter) || isUsual(link));
        const matching = shown.filter((link) => meetsLink(filter, link, below));
        if (isCount) return compareNumber(operators, matching.length);
        if (quantifier === 'single') return matching.length === 1;
        if (quantifier === 'every') return matching.length === shown.length;
        return matching.length > 0 === (quantifier === 'some');
      }),
  });
}

function narrow(seen: Seen, given: Given): Seen {
  const known = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...seen, ...Object.fromEntries(known) };
}

/** Returns whether a relationship has the default standing, which is required unless a filter selects a standing. */
export function isUsual({ standing }: Tending): boolean {
  return (standing ?? 'KEEPER') === 'KEEPER';
}

function doesAskForStanding(given: Given): boolean {
  return Object.entries(given).some(([field, wanted]) => {
    if (field === 'and' || field === 'or') return (wanted as Given[]).some(doesAskForStanding);
    return field === 'not' ? doesAskForStanding(wanted as Given) : /^(duty|standing)$/.test(field);
  });
}

/** Returns whether a relationship matches a filter. */
export function meetsLink(given: Given, link: Tending, seen: Seen): boolean {
  const { asOf, certainty, claims, ...rest } = given;
  const isNarrowed = [asOf, certainty, claims].some((each) => each !== undefined);
  const below = narrow(seen, { asOf, certainty, claims });
  if (isNarrowed && !shows(below, link)) return false;
  const combined = (each: unknown) => meetsLink(each as Given, link, below);
  return matchesAll(rest, {
    and: (wanted) => (wanted as unknown as Given[]).every(combined),
    or: (wanted) => (wanted as unknown as Given[]).some(combined),
    not: (wanted) => !combined(wanted),
    tool: (wanted) => compareText(wanted, link.tool),
    duty: (wanted) => compareText(wanted, link.duty),
    standing: (wanted) => (wanted as unknown as string[]).includes(link.standing ?? 'KEEPER'),
    garden: (wanted) =>
      matchesAll(wanted, {
        name: (text) => compareText(text, link.garden),
        area: (number) => compareNumber(number, link.area),
      }),
    fact: (wanted) =>
      matchesAll(wanted, {
        startedOn: (date) => compareDate(date, link.startedOn),
        endedOn: (date) => compareDate(date, link.endedOn),
        sources: (source) => compareSources(source, link.sources, link.confidence),
      }),
  });
}

function matchesAll(given: Given, fields: Record<string, (wanted: Given) => boolean>): boolean {
  return Object.entries(given).every(([field, wanted]) => {
    if (fields[field]) return fields[field](wanted as Given);
    const many = wanted as readonly Given[];
    if (field === 'and') return many.every((one) => matchesAll(one, fields));
    if (field === 'or') return many.some((one) => matchesAll(one, fields));
    return field === 'not' && !matchesAll(wanted as Given, fields);
  });
}

function compareText(given: Given, text: string | null): boolean {
  const bare = (each: string) => each.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return Object.entries(given).every(([operator, wanted]) => {
    if (operator === 'ne') return text !== wanted;
    if (operator === 'isKnown') return (text !== null) === wanted;
    if (text === null) return false;
    if (operator === 'eq') return text === wanted;
    if (operator === 'in') return (wanted as string[]).includes(text);
    const [whole, part] = [bare(text), bare(wanted as string)];
    return operator === 'contains' ? whole.includes(part) : whole.startsWith(part);
  });
}

function compareNumber(given: Given, number: number | null): boolean {
  return Object.entries(given).every(([operator, wanted]) => {
    if (operator === 'ne') return number !== wanted;
    if (operator === 'isKnown') return (number !== null) === wanted;
    if (number === null) return false;
    if (operator === 'in') return (wanted as number[]).includes(number);
    return NUMBERS[operator]?.(number, Number(wanted)) ?? false;
  });
}

const NUMBERS: Readonly<Record<string, (number: number, wanted: number) => boolean>> = {
  eq: (number, wanted) => number === wanted,
  gt: (number, wanted) => number > wanted,
  gte: (number, wanted) => number >= wanted,
  lt: (number, wanted) => number < wanted,
  lte: (number, wanted) => number <= wanted,
};

function compareDate(given: Given, date: string | null): boolean {
  return Object.entries(given).every(([operator, wanted]) => {
    if (operator === 'isKnown') return (date !== null) === wanted;
    if (date === null || date === '..') return false;
    return DATES[operator]?.(RANGES[date] ?? NO_RANGE, RANGES[wanted as string] ?? NO_RANGE);
  });
}

type Range = readonly [first: string, last: string];
const NO_RANGE: Range = ['', ''];

const DATES: Readonly<Record<string, (date: Range, wanted: Range) => boolean>> = {
  before: ([, last], [from]) => from !== '' && last !== '' && last < from,
  after: ([first], [, until]) => until !== '' && first !== '' && first > until,
  during: ([first, last], [from, until]) =>
    (from === '' || (first !== '' && first >= from)) &&
    (until === '' || (last !== '' && last <= until)),
};

function compareSources(
  given: Given,
  sources: readonly string[] | null,
  confidence: string | null,
): boolean {
  const levels = ['LOW', 'MEDIUM', 'HIGH'];
  const slugs = sources ?? [];
  return Object.entries(given).every(([operator, wanted]) => {
    if (operator === 'atLeast') return slugs.length >= Number(wanted);
    if (operator === 'minConfidence')
      return confidence !== null && levels.indexOf(confidence) >= levels.indexOf(String(wanted));
    const isAmong = slugs.some((slug) => (wanted as string[]).includes(slug));
    return operator === 'anyOf' ? isAmong : !isAmong;
  });
}
