import { foldName } from '../../src/graph/model/fold-name.ts';

/** The code lists for texts without a scheme: present-day codes and our own keys first, then former codes. */
const PLAIN_SCHEMES = [['ISO2', 'ISO3', 'ISO_NUMERIC', 'OWN'], ['ISO_FORMER']];

/** The possible schemes before the colon of a code, and the lists that they stand for. */
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

/** A text that may stand for a country: as a code from some lists, in order of precedence, or as a name. */
export interface CountryReference {
  readonly text: string;
  /** Spellings of the code that the lists may contain. */
  readonly codes: readonly string[];
  readonly tiers: readonly (readonly string[])[];
  /** The text folded for comparing names; null if a scheme marks it as a code. */
  readonly name: string | null;
}

/** The maximum length of a reference to a country, which is longer than any name. */
const MAX_REFERENCE_LENGTH = 200;

/**
 * Parses a reference to a country; returns null if it contains no letter or digit and therefore cannot be a code or a
 * name.
 */
export function readCountryReference(text: string): CountryReference | null {
  const folded = foldName(text);
  if (text.length > MAX_REFERENCE_LENGTH || !/[\p{L}\p{N}]/u.test(folded)) return null;
  const [, prefix = '', rest = ''] = /^([a-z0-9_]+)\s*:\s*(.+)$/.exec(folded) ?? [];
  const schemes = Object.hasOwn(PREFIXES, prefix) ? PREFIXES[prefix] : undefined;
  if (schemes) return { text, codes: spell(rest), tiers: [schemes], name: null };
  return { text, codes: spell(folded), tiers: PLAIN_SCHEMES, name: folded };
}

/** Numbers can have leading zeros, and letters can be in either case. */
function spell(code: string): readonly string[] {
  const numbers = /^\d{1,3}$/.test(code) ? [code.padStart(3, '0'), String(Number(code))] : [];
  return [...new Set([code.toUpperCase(), code, ...numbers])];
}
