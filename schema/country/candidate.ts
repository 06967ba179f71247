import type { Column } from '../../src/graph/cypher/column.ts';
import type { Row } from '../../src/neo4j/graph.ts';
import type { CountryCandidate, Spell } from './meaning.ts';

const TEXTS = ['key', 'name', 'iso2', 'existedFrom', 'existedUntil'];
const LISTS = [
  'codeSchemes',
  'codeValues',
  'codeFroms',
  'codeUntils',
  'nameTexts',
  'nameFroms',
  'nameUntils',
  'existenceFroms',
  'existenceUntils',
  'existenceRanks',
];

/** The properties that decide whether and when a text stands for a country. */
export const CANDIDATE_COLUMNS: readonly Column[] = [
  ...TEXTS.map((property): Column => ({ of: 'n', property, type: 'text' })),
  ...LISTS.map((property): Column => ({ of: 'n', property, type: 'texts' })),
];

/** Parses a candidate from a row, given the position of its columns. */
export function readCandidate(row: Row, from: number): CountryCandidate {
  const read = (property: string): unknown => row[from + [...TEXTS, ...LISTS].indexOf(property)];
  const text = (property: string): string => textOf(read(property));
  const list = (property: string): readonly string[] => listOf(read(property));
  const spells = (froms: string, untils: string): readonly Spell[] =>
    list(froms).map((each, at) => ({ from: each, until: list(untils)[at] ?? '' }));
  const existed = { from: text('existedFrom'), until: text('existedUntil') };
  const ranks = list('existenceRanks');
  // A rival account can be about something narrower, such as a membership: it does not deny existence.
  const existence = spells('existenceFroms', 'existenceUntils').filter(
    (_, at) => ranks[at] === 'PREFERRED',
  );
  return {
    key: text('key'),
    name: text('name'),
    isPresent: text('iso2') !== '',
    existed,
    existence: existence.length > 0 ? existence : [{ from: '', until: '' }],
    codes: spells('codeFroms', 'codeUntils').map((spell, at) => ({
      ...spell,
      scheme: list('codeSchemes')[at] ?? '',
      value: list('codeValues')[at] ?? '',
    })),
    names: spells('nameFroms', 'nameUntils').map((spell, at) => ({
      ...spell,
      text: list('nameTexts')[at] ?? '',
    })),
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(textOf) : [];
}
