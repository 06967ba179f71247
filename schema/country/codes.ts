import { readEntries, SEPARATOR } from '../../src/graph/model/list-entry.ts';
import { readAsOf } from '../../src/dates/as-of.ts';
import type { EdtfDate } from '../../src/dates/read-edtf.ts';
import {
  all,
  cypher,
  name,
  negate,
  oneOf,
  readProperty,
  textOf,
  value,
  type FilterField,
  type FilterValue,
  type Fragment,
  type Place,
} from '../../src/pothos-plugin-neo4j/index.ts';
import { builder } from '../shared/builder.ts';
import { dateOrNull } from '../shared/entity.ts';
import { PartialDate } from '../shared/partial-date.ts';
import { findSources, Source } from '../shared/source.ts';
import { CODE_SCHEMES } from './code-schemes.ts';
import { mayHaveExisted } from './existence.ts';

/** The enum of the lists of country codes. */
export const CodeScheme = builder.enumType('CodeScheme', {
  description: 'A list of country codes.',
  values: CODE_SCHEMES,
});

interface CodeValue {
  readonly scheme: typeof CodeScheme.$inferType;
  readonly value: string;
  readonly validFrom: EdtfDate | null;
  readonly validUntil: EdtfDate | null;
  readonly sources: readonly string[];
}

/** The type of a country code. */
export const CountryCode = builder.objectRef<CodeValue>('CountryCode').implement({
  description: 'A country code with its list, its period of validity and its sources.',
  fields: (t) => ({
    scheme: t.expose('scheme', { type: CodeScheme, description: 'The list of codes.' }),
    value: t.exposeString('value', { description: 'The code.' }),
    validFrom: t.expose('validFrom', {
      type: PartialDate,
      nullable: true,
      description:
        'The date from which the code identifies this country. Null if there is no known limit.',
    }),
    validUntil: t.expose('validUntil', {
      type: PartialDate,
      nullable: true,
      description:
        'The date until which the code identified this country. Null if there is no known limit.',
    }),
    sources: t.field({
      type: [Source],
      description: 'The sources of the code. Empty for codes of the list `OWN`.',
      resolve: (code, _arguments, context, info) => findSources({ context, info }, code.sources),
    }),
  }),
});

/**
 * Returns the codes in the stored list of a country. If `schemes` is an array, returns only the codes of these schemes.
 */
export function readCodes(list: unknown, schemes: unknown): readonly object[] {
  const wanted = Array.isArray(schemes) ? schemes.map(String) : null;
  return readEntries(list)
    .filter(([scheme = '']) => wanted?.includes(scheme) ?? true)
    .map(([scheme, code, from, until, sources = '']) => ({
      scheme,
      value: code,
      validFrom: dateOrNull(from),
      validUntil: dateOrNull(until),
      sources: sources.split(';').filter((source) => source !== ''),
    }));
}

const codeFilter = builder.filterInput('CountryCode', {
  description:
    'Conditions on one code of a country: `{scheme: GLEDITSCH_WARD, value: {eq: "260"}, on: "1980"}`.',
  isFlat: true,
  fields: () => ({
    scheme: oneOf('node', 'scheme', { type: () => CodeScheme, description: 'The list of codes.' }),
    value: textOf('node', 'value', {
      description:
        'The code, written as in the field `codes`: {eq: "740"}. Codes of ISO_NUMERIC and M49 have three digits: {eq: "008"}.',
    }),
    on: {
      type: () => 'Edtf',
      description:
        'At some time in this period, the country certainly or possibly existed, and the code certainly or possibly identified the country.',
      condition: (date: string, { node }) => mayHaveBeenValid(node, date),
    },
  }),
});

const codeListFilter = builder.inputType('CountryCodeListFilter', {
  description: 'Conditions on the list of codes of a country.',
  fields: (t) => ({
    some: t.field({ type: codeFilter.input, description: 'At least one code matches.' }),
    none: t.field({ type: codeFilter.input, description: 'No code matches.' }),
  }),
});

interface CodeListValue {
  readonly some?: FilterValue;
  readonly none?: FilterValue;
}

/** The filter field on the codes of a country. */
export const CODES: FilterField = {
  type: () => codeListFilter,
  description:
    'The codes of the country in all lists: {some: {scheme: COW, value: {eq: "365"}, on: "1950"}}.',
  condition: ({ some, none }: CodeListValue, place) =>
    all([...(some ? [hasCode(some, place)] : []), ...(none ? [negate(hasCode(none, place))] : [])]),
};

/** Returns a condition that is true if a country has a code that matches a filter. */
function hasCode(given: FilterValue, place: Place): Fragment {
  const entries = readProperty(place, 'node', 'codes');
  const separator = value(SEPARATOR);
  const codes = cypher`[cells IN [entry IN coalesce(${entries}, []) | split(entry, ${separator})] | {scheme: cells[0], value: cells[1], from: coalesce(cells[2], ''), until: coalesce(cells[3], '')}]`;
  const matches = codeFilter.condition(given, { ...place, node: 'code', relationships: [] });
  const found = cypher`any(code IN ${codes} WHERE ${matches})`;
  const { on } = given;
  return typeof on === 'string' ? all([mayHaveExisted(place.node, on), found]) : found;
}

// Dates without a time sort chronologically as text. A start or end beyond the days covered by a source has the form
// `../1816-01-01` or `2016-12-31/..`.
function mayHaveBeenValid(code: string, date: string): Fragment {
  const { first, last } = readAsOf(date);
  const [from, until] = [cypher`${name(code)}.from`, cypher`${name(code)}.until`];
  return cypher`(${from} <= ${value(last)} AND (${until} = '' OR ${until} ENDS WITH '..' OR ${until} >= left(${value(first)}, size(${until}))))`;
}
