/** Codes and names of countries, in every form that `country(code:)` accepts. */
export const COUNTRIES: readonly string[] = [
  ...['JP', 'US', 'GB', 'FR', 'DE', 'CN', 'KR', 'RU', 'BR', 'TH', 'NL', 'IT', 'IN', 'TR'],
  ...['JPN', 'usa', '392', 'cow:740', 'Siam', '日本', 'Austria-Hungary'],
  ...['QING', 'JOSEON', 'SUN', 'RUSSIAN_EMPIRE', 'RYUKYU', 'MANCHUKUO', 'ROC', 'DDR', 'BRD', 'YUG'],
];

/** Values for filters by `code`. */
const CODES = [
  'JPN',
  'USA',
  'GBR',
  'FRA',
  'DEU',
  'CHN',
  'KOR',
  'RUS',
  'QING',
  'SUN',
  'RUSSIAN_EMPIRE',
];

/** Dates in all supported forms of EDTF. */
export const DATES: readonly string[] = [
  ...['1854-03-31', '1868', '18XX', '1905?', '1905-09-05', '191X', '1941-12~', '1942', '1945-08'],
  ...['1952/1956', '195X', '1960/..', '../1900', '1975', '1991-21', '2010', '2025', '2026-01-01'],
];

/** Periods that contain at least one change. */
export const PERIODS: readonly string[] = [
  '1853/1868',
  '1904/1906',
  '1931/1945',
  '195X',
  '1990/..',
];

/** Texts for searches with results. */
export const SEARCHES: readonly string[] = [
  ...['peace treaty', 'japan', 'united nations', 'kuril', 'alliance', 'tokyo', 'kanagava', 'USSR'],
  ...['日英同盟', '竹島', 'Siam', 'war', 'embassy of', 'Truman', 'asean', 'portsmouth'],
];

/** Language tags of names, and a tag that no name has. */
export const LANGUAGES: readonly string[] = ['en', 'ja', 'ko', 'zh-Hant', 'ru', 'de', 'eo'];

/** Slugs in the bundled data, by type. */
const SLUGS: Readonly<Partial<Record<string, readonly string[]>>> = {
  Treaty: [
    ...['convention-of-kanagawa', 'treaty-of-portsmouth', 'anglo-japanese-friendship-treaty'],
    ...['franco-japanese-treaty-1907', 'us-japan-security-treaty-1951', 'basel-convention'],
  ],
  Event: ['embassy-of-na-to-han', 'hibiya-riot', 'himiko-embassy-wei', 'trump-visit-japan-2017'],
  Organization: [
    ...['united-nations', 'association-of-southeast-asian-nations', 'antarctic-treaty-system'],
  ],
  Dispute: ['southern-kurils', 'liancourt-rocks', 'senkaku-islands', 'sakhalin-19c', 'ryukyu-19c'],
  Person: ['harry-s-truman', 'douglas-macarthur', 'hotta-masayoshi'],
  Place: ['etorofu', 'kunashiri', 'acapulco'],
  Poll: ['bbc-world-service-2017', 'pew-research-center-2013'],
  Statement: ['s001', 's002', 's010', 's020'],
  Source: ['murayama-statement', 'wikipedia-history-of-china', 'united-states-statutes-at-large'],
};

/** Returns slugs for a type. For unknown types, returns a slug that does not exist. */
export function slugsOf(typeName: string): readonly string[] {
  return SLUGS[typeName] ?? ['no-such-slug'];
}

/** Texts for filters, by the name of the filtered field. */
const TEXTS: Readonly<Partial<Record<string, readonly string[]>>> = {
  code: CODES,
  region: ['Asia', 'Europe', 'Americas', 'Africa', 'Oceania'],
  subregion: ['Eastern Asia', 'Western Europe', 'South America'],
  treatyKind: ['alliance', 'peace-treaty', 'epa', 'unequal-treaty', 'agreement'],
  eventKind: ['war', 'summit', 'incident', 'visit', 'embassy'],
  name: ['peace', 'Japan', 'Treaty', 'war', 'United', 'a', 'Convention of', 'é'],
  abbreviation: ['UN', 'ASEAN', 'APEC'],
  status: ['member', 'observer', 'candidate'],
  role: ['party', 'ratified', 'host', 'claimant'],
  side: ['1', '2', 'A', 'B'],
  publisher: ['Wikipedia', 'Ministry', 'United Nations'],
  sourceKind: ['page', 'book', 'dataset', 'article'],
  title: ['Japan', 'treaty', 'History'],
  anyOf: ['unsourced', 'article', 'murayama-statement'],
  noneOf: ['unsourced', 'article', 'murayama-statement'],
  kinds: ['page', 'book', 'article'],
};

/** Returns texts for filters on a field. */
export function textsOf(fieldName: string): readonly string[] {
  return TEXTS[fieldName] ?? ['a', 'Japan', 'the', '(', "' OR 1=1 //", ''];
}
