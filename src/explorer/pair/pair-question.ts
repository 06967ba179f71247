import { periodAround, type Period } from './period.ts';

/** The variables that all queries about a pair share: two countries, and the date on which their names are resolved. */
export interface PairVariables {
  readonly a: string;
  readonly b: string;
  readonly on: string | null;
}

/** The question of the page of two countries, as its address contains it. */
export interface PairQuestion {
  readonly a: string;
  readonly b: string;
  /** The date in EDTF. Empty for today. */
  readonly on: string;
  readonly period: Period;
}

/** The parameters of the address. */
export type PairParameters = Readonly<Partial<Record<'a' | 'b' | 'on' | 'from' | 'until', string>>>;

/** Reads the question from the address. Default: Japan and the United Kingdom in 1905. */
export function readPairQuestion(parameters: PairParameters, today: string): PairQuestion {
  const { a, b, on, from, until } = parameters;
  const date = on ?? (a || b ? '' : '1905');
  const around = periodAround(date, today);
  return {
    a: a ?? 'JPN',
    b: b ?? 'GBR',
    on: date,
    period: { from: from ?? around.from, until: until ?? around.until },
  };
}
