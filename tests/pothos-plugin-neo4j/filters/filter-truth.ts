import { RANGES, type Given, type Someone, type Tending } from './filter-model.ts';

/** Returns whether a gardener matches a filter, without the database. `shows` selects the visible relationships. */
export function meets(given: Given, someone: Someone, shows: (link: Tending) => boolean): boolean {
  return matchesAll(given, {
    name: (wanted) => compareText(wanted, someone.name),
    mentor: (wanted) => compareText(wanted, someone.mentor),
    born: (wanted) => compareDate(wanted, someone.born),
    sources: (wanted) => compareSources(wanted, someone.sources, someone.confidence),
    tends: (wanted) => {
      const all = someone.tends.filter(shows);
      const isSuch = (filter: unknown) => (link: Tending) => meetsLink(filter as Given, link);
      return Object.entries(wanted).every(([quantifier, filter]) => {
        const seen = doesAskForStanding(filter as Given) ? all : all.filter(isUsual);
        if (quantifier === 'some') return seen.some(isSuch(filter));
        return quantifier === 'none' ? !seen.some(isSuch(filter)) : seen.every(isSuch(filter));
      });
    },
  });
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
export function meetsLink(given: Given, link: Tending): boolean {
  return matchesAll(given, {
    tool: (wanted) => compareText(wanted, link.tool),
    duty: (wanted) => compareText(wanted, link.duty),
    standing: (wanted) => (wanted as unknown as string[]).includes(link.standing ?? 'KEEPER'),
    garden: (wanted) => matchesAll(wanted, { name: (text) => compareText(text, link.garden) }),
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
    const many = wanted as readonly Given[];
    if (field === 'and') return many.every((one) => matchesAll(one, fields));
    if (field === 'or') return many.some((one) => matchesAll(one, fields));
    if (field === 'not') return !matchesAll(wanted as Given, fields);
    return fields[field]?.(wanted as Given);
  });
}

function compareText(given: Given, text: string | null): boolean {
  const bare = (each: string) => each.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return Object.entries(given).every(([operator, wanted]) => {
    if (operator === 'ne') return text !== wanted;
    if (text === null) return false;
    if (operator === 'eq') return text === wanted;
    if (operator === 'in') return (wanted as string[]).includes(text);
    const [whole, part] = [bare(text), bare(wanted as string)];
    return operator === 'contains' ? whole.includes(part) : whole.startsWith(part);
  });
}

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
