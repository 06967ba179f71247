/** A list of country codes. */
interface CodeScheme {
  readonly description: string;
  /**
   * The prefixes that select the list, without the colon. The first prefix selects only this list, except for `cow`.
   */
  readonly prefixes: readonly [string, ...string[]];
}

/** The lists of country codes, by name. */
export const CODE_SCHEMES = {
  ISO2: { description: 'ISO 3166-1 alpha-2.', prefixes: ['iso2', 'iso'] },
  ISO3: { description: 'ISO 3166-1 alpha-3.', prefixes: ['iso3', 'iso'] },
  ISO_NUMERIC: {
    description: 'ISO 3166-1 numeric codes, with three digits.',
    prefixes: ['iso_numeric', 'numeric', 'iso'],
  },
  ISO_FORMER: {
    description: 'Codes withdrawn from ISO 3166 (ISO 3166-3).',
    prefixes: ['former', 'iso_former'],
  },
  COW: { description: 'Numeric codes of the Correlates of War project.', prefixes: ['cow'] },
  COW_ABBREVIATION: {
    description: 'Abbreviations of the Correlates of War project.',
    prefixes: ['cow_abbreviation', 'cow'],
  },
  GLEDITSCH_WARD: {
    description:
      'Numeric codes of Gleditsch and Ward, which UCDP and CShapes use. The codes of Germany, Yemen, Serbia and some islands differ from the codes in `COW`.',
    prefixes: ['gw', 'gleditsch_ward'],
  },
  M49: { description: 'United Nations M49 codes, with three digits.', prefixes: ['m49'] },
  GEC: {
    description: 'Geopolitical Entities and Codes, formerly FIPS 10-4.',
    prefixes: ['gec', 'fips'],
  },
  WIKIDATA: { description: 'Identifiers of Wikidata items, such as Q17.', prefixes: ['wikidata'] },
  GEONAMES: { description: 'Numeric identifiers of GeoNames.', prefixes: ['geonames'] },
  OWN: {
    description: "This project's own codes, for countries without an ISO 3166 code: QING, JOSEON.",
    prefixes: ['own'],
  },
} as const satisfies Readonly<Record<string, CodeScheme>>;

const SCHEMES: Readonly<Record<string, CodeScheme>> = CODE_SCHEMES;

/** The names of the lists of country codes. */
export const CODE_SCHEME_NAMES: readonly string[] = Object.keys(SCHEMES);

/** Returns the names of the lists that a prefix such as `cow` selects. Returns an empty array for an unknown prefix. */
export function findSchemes(prefix: string): readonly string[] {
  return Object.entries(SCHEMES)
    .filter(([, { prefixes }]) => prefixes.includes(prefix))
    .map(([name]) => name);
}

/** Returns the first prefix of a list. Returns the name unchanged if the list is unknown. */
export function prefixOf(scheme: string): string {
  return SCHEMES[scheme]?.prefixes[0] ?? scheme;
}

/** Returns the spellings of a code: in capitals, unchanged, and for numbers with and without leading zeros. */
export function spellCode(code: string): readonly string[] {
  const numbers = /^\d{1,3}$/.test(code) ? [code.padStart(3, '0'), String(Number(code))] : [];
  return [...new Set([code.toUpperCase(), code, ...numbers])];
}
