import { describeDate } from '../facts/describe-date.ts';
import type { Span, SpanDate } from './span.ts';

/** Describes a span in English, as precise as its sources: "30 January 1902 to 12 August 1905", "since 1858". */
export function describeSpan(span: Span): string {
  const { start, end } = span;
  if (!isKnown(start)) return describeUnknownStart(span);
  const from = describeDate(start);
  if (!end) return ['from ' + from, ...describeEnd(span)].join(', ');
  if (!isKnown(end)) return `since ${from}`;
  const until = describeDate(end);
  return from === until ? from : `${from} to ${until}`;
}

function describeUnknownStart(span: Span): string {
  const { signed, knownFrom } = span;
  return [
    ...(signed ? [`signed ${describeDate(signed)}`] : []),
    'start unknown',
    ...(knownFrom ? [`at least from ${describeDay(knownFrom)}`] : []),
    ...describeEnd(span),
  ].join(', ');
}

function describeEnd({ end, knownUntil }: Span): readonly string[] {
  if (isKnown(end)) return [`until ${describeDate(end)}`];
  if (end) return ['continues'];
  return [...(knownUntil ? [`at least until ${describeDay(knownUntil)}`] : []), 'end unknown'];
}

// "It continues" is an end, but not a date.
function isKnown(date: SpanDate): date is NonNullable<SpanDate> {
  return date !== null && date.edtf !== '..';
}

function describeDay(day: string): string {
  return describeDate({ edtf: day, isApproximate: false, isUncertain: false });
}
