import { describeWhen } from '../../src/dates/describe-date.ts';
import { describeSpan } from '../../src/dates/describe-span.ts';
import { readEdtf } from '../../src/dates/read-edtf.ts';
import type { EntityAnswer } from '../assistants/answer-shapes.ts';
import { typeOf } from './types.ts';

/** Returns the kind, the code and the dates of an entity in words: "Country YUG, from 1 December 1918 to 27 April 1992". */
export function describeEntity({ kind, code, from, until }: EntityAnswer): string {
  const { name } = typeOf(kind);
  const dates = describeDates(from?.edtf ?? null, until?.edtf ?? null);
  return `${name}${code === undefined ? '' : ` ${code}`}${dates === '' ? '' : `, ${dates}`}`;
}

function describeDates(start: string | null, end: string | null): string {
  if (start === null && end === null) return '';
  if (start !== null && end === null) return describeWhen(readEdtf(start));
  return describeSpan({ startedOn: start, endedOn: end, knownFrom: null, knownUntil: null });
}
