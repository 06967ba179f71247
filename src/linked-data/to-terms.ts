import { DataFactory, type Literal, type NamedNode } from 'n3';
import type { ForeignTerm } from '../graph/model/alignment.ts';
import { encodeGlobalId } from '../pothos-plugin-neo4j/index.ts';
import { encodeIri, type Mapping } from './mapping.ts';
import { foreign } from './namespaces.ts';
import type { ValueKind } from './vocabulary.ts';

/** A value of a property of the graph. */
export type GraphValue = string | number | boolean | readonly string[];

/** Returns the RDF terms for a value of the graph. Returns no term for an invalid URL. */
export function toTerms(
  mapping: Mapping,
  kind: ValueKind,
  value: GraphValue,
): readonly (Literal | NamedNode)[] {
  const values: readonly (string | number | boolean)[] = isList(value) ? value : [value];
  return values.flatMap((each) => toTerm(mapping, kind, String(each)) ?? []);
}

function toTerm(mapping: Mapping, kind: ValueKind, text: string): Literal | NamedNode | null {
  if (kind === 'url') return URL.canParse(text) ? DataFactory.namedNode(encodeIri(text)) : null;
  if (kind === 'source') return mapping.identify({ kind, key: text });
  if (kind === 'fact') return factIri(mapping, text);
  if (kind === 'english') return inLanguage(text, 'en');
  if (kind === 'float') return DataFactory.literal(toDecimal(text), foreign('xsd:decimal'));
  const datatype = DATATYPES[kind];
  return datatype === undefined
    ? DataFactory.literal(text)
    : DataFactory.literal(text, foreign(datatype));
}

/**
 * Returns a number as a decimal with a fraction and without an exponent. Readers of JSON-LD change the text of a double, but
 * keep the text of a decimal.
 */
function toDecimal(text: string): string {
  const plain = /e/i.test(text) ? DECIMALS.format(Number(text)) : text;
  return plain.includes('.') ? plain : `${plain}.0`;
}

const DECIMALS = new Intl.NumberFormat('en-US', { useGrouping: false, maximumFractionDigits: 20 });

/** Returns the IRI of a fact, given its key. The IRI ends with the `factId` of the fact. */
export function factIri({ identify }: Mapping, factKey: string): NamedNode {
  return identify({ kind: 'fact', key: encodeGlobalId('Fact', factKey) });
}

/** The datatypes of literals, by the kind of value. Literals of other kinds are texts. */
export const DATATYPES: Readonly<Partial<Record<ValueKind, ForeignTerm>>> = {
  edtf: 'edtf:EDTF',
  day: 'xsd:date',
  integer: 'xsd:integer',
  float: 'xsd:decimal',
  boolean: 'xsd:boolean',
};

/** Returns a literal with a language tag, or a plain literal if the tag does not have the form of BCP 47. */
export function inLanguage(text: string, language: string): Literal {
  return /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(language)
    ? DataFactory.literal(text, language)
    : DataFactory.literal(text);
}

function isList(value: GraphValue): value is readonly string[] {
  return Array.isArray(value);
}
