import { foldName } from '../../src/graph/model/fold-name.ts';
import { findSchemes, spellCode } from './code-schemes.ts';

/** The code lists for texts without a scheme: present-day codes and our own keys first, then former codes. */
const PLAIN_SCHEMES = [['ISO2', 'ISO3', 'ISO_NUMERIC', 'OWN'], ['ISO_FORMER']];

/** A text that may refer to a country, as a code from one of several lists or as a name. */
export interface CountryReference {
  readonly text: string;
  /** The possible spellings of the code. */
  readonly codes: readonly string[];
  readonly tiers: readonly (readonly string[])[];
  /** The folded text, for comparing names, or null if a scheme marks the text as a code. */
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
  const schemes = findSchemes(prefix);
  if (schemes.length > 0) return { text, codes: spellCode(rest), tiers: [schemes], name: null };
  return { text, codes: spellCode(folded), tiers: PLAIN_SCHEMES, name: folded };
}
