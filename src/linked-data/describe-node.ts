import { DataFactory, type NamedNode, type Quad } from 'n3';
import { readEntries } from '../graph/model/list-entry.ts';
import type {
  Citation,
  ExportedNode,
  ExportedProperty,
  NodePlace,
} from '../pothos-plugin-neo4j/index.ts';
import { encodeIri, type Mapping } from './mapping.ts';
import { foreign } from './namespaces.ts';
import { inLanguage, toTerms } from './to-terms.ts';

/** Returns the IRI of a node. */
export function nodeIri({ identify }: Mapping, { label, key }: NodePlace): NamedNode {
  return identify({ kind: label.toLowerCase(), key });
}

/** Returns the triples of a node: the types, the key, the properties and the sources. */
export function describeNode(mapping: Mapping, node: ExportedNode): readonly Quad[] {
  const subject = nodeIri(mapping, node);
  const { iri: key } = mapping.propertyOf('key');
  return [
    ...describeTypes(mapping, subject, node.label),
    DataFactory.quad(subject, key, DataFactory.literal(node.key)),
    ...describeProperties(mapping, subject, node.properties),
    ...citeSources(mapping, subject, node.citations),
  ];
}

/** Returns the triples of a source: the types, the label and the properties. */
export function describeSource(mapping: Mapping, source: Citation): readonly Quad[] {
  const subject = mapping.identify({ kind: 'source', key: source.key });
  const title = source.properties.find(({ name }) => name === 'title')?.value ?? source.text;
  return [
    ...describeTypes(mapping, subject, 'Source'),
    DataFactory.quad(subject, foreign('rdfs:label'), DataFactory.literal(String(title))),
    ...describeProperties(mapping, subject, source.properties),
  ];
}

/** Returns the triples for the types and the name of a node, without the other properties. */
export function describeEnd(
  mapping: Mapping,
  end: NodePlace & { readonly name: string | null },
): readonly Quad[] {
  const subject = nodeIri(mapping, end);
  const types = describeTypes(mapping, subject, end.label);
  return end.name === null ? types : [...types, label(subject, end.name)];
}

/** Returns the triples for the types of a resource: a class of the vocabulary, and the parents of the class. */
export function describeTypes(
  mapping: Mapping,
  subject: NamedNode,
  className: string,
): readonly Quad[] {
  const { iri, parents } = mapping.classOf(className);
  return [iri, ...parents.map(foreign)].map((each) =>
    DataFactory.quad(subject, foreign('rdf:type'), each),
  );
}

/** Returns the triples for the properties of a resource. */
export function describeProperties(
  mapping: Mapping,
  subject: NamedNode,
  properties: readonly ExportedProperty[],
): readonly Quad[] {
  return properties.flatMap((each) => describeProperty(mapping, subject, each));
}

/** Returns the triples that name the sources of a resource. */
export function citeSources(
  mapping: Mapping,
  subject: NamedNode,
  citations: readonly Citation[],
): readonly Quad[] {
  return nameSources(
    mapping,
    subject,
    citations.map(({ key }) => key),
  );
}

function nameSources(
  mapping: Mapping,
  subject: NamedNode,
  keys: readonly string[],
): readonly Quad[] {
  const { iri } = mapping.propertyOf('sources');
  return keys.map((key) =>
    DataFactory.quad(subject, iri, mapping.identify({ kind: 'source', key })),
  );
}

/** The stored text of a date that a source states to be open. EDTF allows this text only within intervals. */
const OPEN = '..';

function describeProperty(
  mapping: Mapping,
  subject: NamedNode,
  { name, value }: ExportedProperty,
): readonly Quad[] {
  const { iri, value: kind } = mapping.propertyOf(name);
  if (kind === 'names') return describeNames(mapping, subject, { iri, list: value });
  if (kind === 'codes') return describeCodes(mapping, subject, { iri, list: value });
  if (kind === 'pages') return describePages(subject, { iri, list: value });
  if (kind === 'edtf' && value === OPEN)
    return [DataFactory.quad(subject, mapping.propertyOf('openDate').iri, iri)];
  const quads = toTerms(mapping, kind, value).map((term) => DataFactory.quad(subject, iri, term));
  return name === 'name' ? [label(subject, String(value)), ...quads] : quads;
}

/** The IRI of a property, and the list of records that the property contains. */
interface Listed {
  readonly iri: NamedNode;
  readonly list: unknown;
}

function label(subject: NamedNode, name: string): Quad {
  return DataFactory.quad(subject, foreign('rdfs:label'), inLanguage(name, 'en'));
}

/** Returns the triples for the names of an entity: a literal for each name, and a resource for each name with a period. */
function describeNames(
  mapping: Mapping,
  subject: NamedNode,
  { iri, list }: Listed,
): readonly Quad[] {
  return readEntries(list).flatMap(([text = '', language = '', from = '', until = ''], at) => {
    const name = inLanguage(text, language);
    const short = DataFactory.quad(subject, iri, name);
    if (from === '' && until === '') return [short];
    const part = DataFactory.namedNode(`${subject.value}#name-${at + 1}`);
    return [
      short,
      DataFactory.quad(subject, mapping.propertyOf('datedName').iri, part),
      ...describeTypes(mapping, part, 'DatedName'),
      DataFactory.quad(part, mapping.propertyOf('name').iri, name),
      ...describePeriod(mapping, part, from, until),
    ];
  });
}

/** Returns the triples for the codes of an entity: a resource with a list, a period and sources for each code. */
function describeCodes(
  mapping: Mapping,
  subject: NamedNode,
  { iri, list }: Listed,
): readonly Quad[] {
  return readEntries(list).flatMap(([scheme = '', code = '', from = '', until = '', cited], at) => {
    const part = DataFactory.namedNode(`${subject.value}#code-${at + 1}`);
    return [
      DataFactory.quad(subject, iri, part),
      ...describeTypes(mapping, part, 'Code'),
      ...describeProperties(mapping, part, [
        { name: 'scheme', value: scheme },
        { name: 'code', value: code },
      ]),
      ...describePeriod(mapping, part, from, until),
      ...nameSources(mapping, part, cited?.split(';') ?? []),
    ];
  });
}

function describePeriod(
  mapping: Mapping,
  part: NamedNode,
  from: string,
  until: string,
): readonly Quad[] {
  const dates = [
    { name: 'usedFrom', value: from },
    { name: 'usedUntil', value: until },
  ];
  return describeProperties(
    mapping,
    part,
    dates.filter(({ value }) => value !== ''),
  );
}

/** Returns a triple for each page of further reading. Skips values that are not URLs. */
function describePages(subject: NamedNode, { iri, list }: Listed): readonly Quad[] {
  return readEntries(list).flatMap(([, url = '']) =>
    URL.canParse(url)
      ? [DataFactory.quad(subject, iri, DataFactory.namedNode(encodeIri(url)))]
      : [],
  );
}
