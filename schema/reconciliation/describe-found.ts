import type { EntityAnswer } from '../assistants/answer-shapes.ts';
import { describePeriod } from '../assistants/format-fact.ts';
import { typeOf } from './types.ts';

/** Returns the kind, the code and the dates of an entity in words: "Country YUG, from 1 December 1918 to 27 April 1992". */
export function describeEntity({ kind, code, from, until }: EntityAnswer): string {
  const [start, end] = [from?.edtf ?? null, until?.edtf ?? null];
  const title = `${typeOf(kind).name}${code === undefined ? '' : ` ${code}`}`;
  return start === null && end === null ? title : `${title}, ${describePeriod(start, end)}`;
}

type DateAnswer = { readonly edtf: string } | null;

/** A period of existence in an answer. */
interface PeriodAnswer {
  readonly from: DateAnswer;
  readonly until: DateAnswer;
  readonly rank: string;
}

/** Returns the preferred periods of existence as EDTF intervals. */
export function formatExistence(periods: readonly PeriodAnswer[]): readonly string[] {
  return periods
    .filter(({ rank }) => rank === 'PREFERRED')
    .map(({ from, until }) => formatInterval(from, until));
}

/** Returns an EDTF interval, such as "1918-12-01/1992-04-27". An unknown bound is empty. */
export function formatInterval(from: DateAnswer, until: DateAnswer): string {
  return `${from?.edtf ?? ''}/${until?.edtf ?? ''}`;
}
