import type { Part } from '../../src/assistants/report.ts';
import { describeWhen } from '../../src/dates/describe-date.ts';
import { describeSpan } from '../../src/dates/describe-span.ts';
import { readEdtf } from '../../src/dates/read-edtf.ts';
import type { EntityAnswer, FactAnswer, SourceAnswer } from './answer-shapes.ts';

/** The sources of a report, numbered in the order of their first citations. */
export interface Bibliography {
  /** Returns the marks of sources, such as "[1, 2]", and the lines of the sources that are cited for the first time. */
  cite(sources: readonly SourceAnswer[]): {
    readonly marks: string;
    readonly lines: readonly string[];
  };
}

/** The maximum number of sources in a mark. */
const MAX_CITED = 3;

/** Creates an empty bibliography. */
export function createBibliography(): Bibliography {
  const numbers = new Map<string, number>();
  return {
    cite(sources) {
      const cited = sources.slice(0, MAX_CITED);
      const added = cited.filter(({ slug }) => !numbers.has(slug));
      for (const { slug } of added) if (!numbers.has(slug)) numbers.set(slug, numbers.size + 1);
      const marks = cited.map(({ slug }) => numbers.get(slug)).join(', ');
      const more = sources.length > MAX_CITED ? ` and ${sources.length - MAX_CITED} more` : '';
      return {
        marks: marks === '' ? '[no source known]' : `[${marks}${more}]`,
        lines: [
          ...new Set(added.map((each) => `[${numbers.get(each.slug) ?? 0}] ${formatSource(each)}`)),
        ],
      };
    },
  };
}

function formatSource({ title, publisher, url, slug }: SourceAnswer): string {
  const text = publisher === null || publisher === title ? title : `${title}. ${publisher}`;
  return `${text}. ${url ?? `No URL; slug ${slug}`}`;
}

/** Formats a fact as a sentence with its sources, dates, certainty and rivals. */
export function formatFact(fact: FactAnswer, bibliography: Bibliography): Part {
  const { marks, lines } = bibliography.cite(fact.sources);
  const rivals = fact.rivals.map(({ text, sources }) => {
    const rival = bibliography.cite(sources);
    return { text: `  Another claim: ${text} ${rival.marks}`, lines: rival.lines };
  });
  const denial = fact.deniedBy.length > 0 ? bibliography.cite(fact.deniedBy) : null;
  return {
    text: [
      `- ${fact.text} ${marks}`,
      `  ${formatDetails(fact)}`,
      ...rivals.map(({ text }) => text),
      ...(denial ? [`  Denied by ${denial.marks}`] : []),
    ].join('\n'),
    sources: [...lines, ...rivals.flatMap((rival) => rival.lines), ...(denial?.lines ?? [])],
  };
}

function formatDetails(fact: FactAnswer): string {
  const { startedOn, endedOn, certainty, confidence, rank, hasRivals, rivals } = fact;
  return [
    formatEdtf(startedOn?.edtf ?? null, endedOn?.edtf ?? null),
    ...(certainty === null ? [] : [`on the date: ${certainty}`]),
    `confidence: ${confidence}`,
    ...(rank === 'PREFERRED' ? [] : [`rank: ${rank}`]),
    ...(hasRivals && rivals.length === 0 ? ['sources disagree'] : []),
  ].join('; ');
}

/** Formats an entity with its kind, dates and id. */
export function formatEntity(entity: EntityAnswer): string {
  const { name, kind, id, code } = entity;
  const dates = formatDates(entity);
  return `${name} (${[kind, ...(code === undefined ? [] : [`code ${code}`]), `id ${id}`].join(', ')})${dates}`;
}

function formatDates({ from, until }: EntityAnswer): string {
  if (from === undefined) return '';
  const [start, end] = [from?.edtf ?? null, until?.edtf ?? null];
  if (start === null && end === null) return ', dates unknown';
  return `, ${describePeriod(start, end)} (${formatEdtf(start, end)})`;
}

/** Returns the dates of an entity in words. At least one date must be known. */
export function describePeriod(start: string | null, end: string | null): string {
  if (start !== null && end === null) return describeWhen(readEdtf(start));
  return describeSpan({ startedOn: start, endedOn: end, knownFrom: null, knownUntil: null });
}

function formatEdtf(start: string | null, end: string | null): string {
  return `EDTF: start ${start ?? 'unknown'}, end ${end ?? 'unknown'}`;
}
