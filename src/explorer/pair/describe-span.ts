import { describeDate } from '../facts/describe-date.ts';
import type { Span, SpanDate } from './span.ts';

/**
 * Describes a span in English, with the precision of its sources: "30 January 1902 to 12 August 1905", "since 1858".
 */
export function describeSpan(span: Span): string {
  const from = describeKnown(span.start);
  const until = describeKnown(span.end);
  if (from === null) return describeUnknownStart(span);
  if (until !== null) return from === until ? from : `${from} to ${until}`;
  return span.end ? `since ${from}` : [`from ${from}`, ...describeEnd(span)].join(', ');
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
  const until = describeKnown(end);
  if (until !== null) return [`until ${until}`];
  if (end) return ['continues'];
  return [...(knownUntil ? [`at least until ${describeDay(knownUntil)}`] : []), 'end unknown'];
}

// An open end means that the fact continues.
function describeKnown(date: SpanDate): string | null {
  return date === null || date.edtf === '..' ? null : describeDate(date);
}

function describeDay(day: string): string {
  return describeDate({ edtf: day, isApproximate: false, isUncertain: false });
}
