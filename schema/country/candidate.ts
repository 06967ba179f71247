import { foldName } from '../../src/graph/model/fold-name.ts';
import { readEntries } from '../../src/graph/model/list-entry.ts';
import type { Column } from '../../src/graph/cypher/column.ts';
import type { Row } from '../../src/neo4j/graph.ts';
import type { CountryCandidate } from './meaning.ts';

const TEXTS = ['key', 'name', 'iso2', 'existedFrom', 'existedUntil'];
const LISTS = ['codes', 'names', 'existence'];

/** The properties that determine whether and when a text refers to a country. */
export const CANDIDATE_COLUMNS: readonly Column[] = [
  ...TEXTS.map((property): Column => ({ of: 'n', property, type: 'text' })),
  ...LISTS.map((property): Column => ({ of: 'n', property, type: 'texts' })),
];

/** The position of the candidate in a row of a search, after the text and the label. */
export const FIRST_COLUMN = 2;

/** Parses a candidate from a row of a search. */
export function readCandidateRow(row: Row): CountryCandidate {
  return readCandidate(row.slice(FIRST_COLUMN));
}

/** Parses a candidate from the values of the columns of candidates. */
export function readCandidate(values: Row): CountryCandidate {
  const read = (property: string): unknown => values[[...TEXTS, ...LISTS].indexOf(property)];
  const text = (property: string): string => textOf(read(property));
  const existed = { from: text('existedFrom'), until: text('existedUntil') };
  // A rival account may describe only a membership. It does not deny that the country existed.
  const existence = readEntries(read('existence')).flatMap(([from = '', until = '', rank]) =>
    rank === 'PREFERRED' ? [{ from, until }] : [],
  );
  return {
    key: text('key'),
    name: text('name'),
    isPresent: text('iso2') !== '',
    existed,
    existence: existence.length > 0 ? existence : [{ from: '', until: '' }],
    codes: readEntries(read('codes')).map(([scheme = '', value = '', from = '', until = '']) => ({
      ...{ scheme, value, from, until },
    })),
    names: readEntries(read('names')).map(([text = '', , from = '', until = '']) => ({
      ...{ text, folded: foldName(text), from, until },
    })),
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
