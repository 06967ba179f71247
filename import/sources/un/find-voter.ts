import { rowsOf, type Context } from '../../table/context.ts';
import { findCountry } from '../../table/find-country.ts';
import type { End } from '../../record/record.ts';
import { findParticipant } from './find-participant.ts';

/**
 * Finds the country that voted on a day under a two-letter code and a name. The code takes precedence, but `NA` is
 * Namibia only under that name; under others, the code is missing and the name decides. If a former state held a seat
 * on that day, the vote belongs to that state.
 */
export function findVoter(
  context: Context,
  { code, name, day }: { readonly code: string; readonly name: string; readonly day: string },
): End | undefined {
  const isMissing = code === '' || code === '.' || (code === 'NA' && !/^namibia/i.test(name));
  const byCode = isMissing ? undefined : codesOf(context).get(code);
  const found = byCode ?? findParticipant(context, name)?.key;
  return found === undefined ? undefined : findCountry(context, holderOn(found, day));
}

/**
 * The former holder of a seat whose code now belongs to another country, and the day until which it held it,
 * exclusive.
 */
const SEATS: Readonly<Record<string, readonly (readonly [until: string, key: string])[]>> = {
  RUS: [['1991-12-26', 'SUN']],
  DEU: [['1990-10-03', 'BRD']],
  YUG: [
    ['1992-04-27', 'YUG'],
    ['2006-06-03', 'SCG'],
    ['9999-12-31', 'SRB'],
  ],
  SRB: [
    ['1992-04-27', 'YUG'],
    ['2006-06-03', 'SCG'],
  ],
  CZE: [['1993-01-01', 'CSK']],
  YEM: [['1990-05-22', 'YAR']],
  // The government in Taipei held the seat of China until the resolution of 25 October 1971.
  CHN: [
    ['1949-10-01', 'ROC'],
    ['1971-10-25', 'TWN'],
  ],
  TWN: [['1949-10-01', 'ROC']],
};

function holderOn(key: string, day: string): string {
  return SEATS[key]?.find(([until]) => day < until)?.[1] ?? key;
}

/** Two-letter codes that present-day lists do not contain, or that mean another country there. */
const FORMER: Readonly<Record<string, string>> = {
  SU: 'SUN',
  YU: 'YUG',
  CS: 'CSK',
  DD: 'DDR',
  YD: 'YMD',
  UK: 'GBR',
  EL: 'GRC',
  ZR: 'COD',
  BU: 'MMR',
  TP: 'TLS',
  XK: 'XKX',
};

const CODES = new WeakMap<Context, ReadonlyMap<string, string>>();

function codesOf(context: Context): ReadonlyMap<string, string> {
  const known = CODES.get(context);
  if (known !== undefined) return known;
  const today = rowsOf(context, 'reference')
    .map((row) => [row['iso2'] ?? '', row['key'] ?? ''] as const)
    .filter(([code]) => code !== '');
  const codes = new Map([...Object.entries(FORMER), ...today]);
  CODES.set(context, codes);
  return codes;
}
