import { foldName } from '../../src/graph/model/fold-name.ts';

/** The lists of codes that are read where no scheme is given: today's codes and our keys first, then former ones. */
const PLAIN_SCHEMES = [['ISO2', 'ISO3', 'ISO_NUMERIC', 'OWN'], ['ISO_FORMER']];

/** What may stand before the colon of a code, and the lists that it means. */
const PREFIXES: Readonly<Record<string, readonly string[]>> = {
  iso: ['ISO2', 'ISO3', 'ISO_NUMERIC'],
  iso2: ['ISO2'],
  iso3: ['ISO3'],
  iso_numeric: ['ISO_NUMERIC'],
  numeric: ['ISO_NUMERIC'],
  iso_former: ['ISO_FORMER'],
  former: ['ISO_FORMER'],
  cow: ['COW', 'COW_ABBREVIATION'],
  cow_abbreviation: ['COW_ABBREVIATION'],
  m49: ['M49'],
  gec: ['GEC'],
  fips: ['GEC'],
  own: ['OWN'],
};

/** A text that may mean a country: as codes of some lists, those that go before others first, and as a name. */
export interface CountryReference {
  readonly text: string;
  /** Spellings of the code, as the lists may have it. */
  readonly codes: readonly string[];
  readonly tiers: readonly (readonly string[])[];
  /** The text as names are compared; null where a scheme says that it is a code. */
  readonly name: string | null;
}

/** How long a text may be that means a country: longer than any name of one. */
export const LONGEST_REFERENCE = 200;

/** What a text may mean; null where it is no code and no name of anything, since no letter or digit is in it. */
export function readCountryReference(text: string): CountryReference | null {
  const folded = foldName(text);
  if (text.length > LONGEST_REFERENCE || !/[\p{L}\p{N}]/u.test(folded)) return null;
  const [, prefix = '', rest = ''] = /^([a-z0-9_]+)\s*:\s*(.+)$/.exec(folded) ?? [];
  const schemes = Object.hasOwn(PREFIXES, prefix) ? PREFIXES[prefix] : undefined;
  if (schemes) return { text, codes: spell(rest), tiers: [schemes], name: null };
  return { text, codes: spell(folded), tiers: PLAIN_SCHEMES, name: folded };
}

/** Numbers are written with and without leading zeros, letters in either case. */
function spell(code: string): readonly string[] {
  const numbers = /^\d{1,3}$/.test(code) ? [code.padStart(3, '0'), String(Number(code))] : [];
  return [...new Set([code.toUpperCase(), code, ...numbers])];
}
