import type { Span } from './as-of.ts';
import { readEdtf, type EdtfDate } from './read-edtf.ts';

/** Returns the shortest EDTF date that means exactly these days: 1905-09-05, 1905-09, 1905, 190X, 19XX or an interval. */
export function nameSpan({ first, last }: Span): EdtfDate {
  const texts = [first, first.slice(0, 7), first.slice(0, 4)];
  const round = [`${first.slice(0, 3)}X`, `${first.slice(0, 2)}XX`];
  for (const text of [...texts, ...round]) {
    const date = tryRead(text);
    if (date?.earliest === first && date.latest === last) return date;
  }
  return readEdtf(`${first}/${last}`);
}

// The first decade and century would contain the year 0000, which is not valid.
function tryRead(text: string): EdtfDate | null {
  return text.startsWith('000X') || text.startsWith('00XX') ? null : readEdtf(text);
}
