import { foldName } from '../../src/graph/model/fold-name.ts';

/** The code lists for texts without a scheme: present-day codes and our own keys first, then former codes. */
const PLAIN_SCHEMES = [['ISO2', 'ISO3', 'ISO_NUMERIC', 'OWN'], ['ISO_FORMER']];

/** The code lists for each scheme, which precedes the colon of a code. */
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

/** A text that may refer to a country, as a code from one of several lists or as a name. */
export interface CountryReference {
  readonly text: string;
  /** The possible spellings of the code. */
  readonly codes: readonly string[];
  readonly tiers: readonly (readonly string[])[];
  /** The folded text, for comparing names. Null if a scheme marks the text as a code. */
  readonly name: string | null;
}

/** The maximum length of a country reference. All names are shorter. */
const MAX_REFERENCE_LENGTH = 200;

/**
 * Parses a country reference. Returns null if the text is too long or contains no letter or digit.
 */
export function readCountryReference(text: string): CountryReference | null {
  const folded = foldName(text);
  if (text.length > MAX_REFERENCE_LENGTH || !/[\p{L}\p{N}]/u.test(folded)) return null;
  const [, prefix = '', rest = ''] = /^([a-z0-9_]+)\s*:\s*(.+)$/.exec(folded) ?? [];
  const schemes = Object.hasOwn(PREFIXES, prefix) ? PREFIXES[prefix] : undefined;
  if (schemes) return { text, codes: spell(rest), tiers: [schemes], name: null };
  return { text, codes: spell(folded), tiers: PLAIN_SCHEMES, name: folded };
}

/** Returns the spellings of a code: in capitals, as given, and with and without leading zeros. */
function spell(code: string): readonly string[] {
  const numbers = /^\d{1,3}$/.test(code) ? [code.padStart(3, '0'), String(Number(code))] : [];
  return [...new Set([code.toUpperCase(), code, ...numbers])];
}
