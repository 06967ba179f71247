import { DataFactory, type NamedNode, type Quad } from 'n3';
import { describeProperties } from './describe-node.ts';
import { dataSetOf, encodeIri, ontologyOf, type Mapping } from './mapping.ts';
import { foreign, NAMESPACES } from './namespaces.ts';

/** An exported file. */
export interface AboutFile {
  readonly title: string;
  /** The version of the data. */
  readonly version: string;
  /** The URL of the same file with the version of the data. */
  readonly permalink: string;
  readonly isTruncated: boolean;
}

/** Returns the triples about a file: its title, the version of the data, and the data set from which it comes. */
export function describeFile(mapping: Mapping, about: AboutFile): readonly Quad[] {
  const file = DataFactory.namedNode(encodeIri(about.permalink));
  const quads = [
    DataFactory.quad(file, foreign('rdf:type'), foreign('void:Dataset')),
    DataFactory.quad(file, foreign('dcterms:title'), DataFactory.literal(about.title)),
    DataFactory.quad(file, foreign('owl:versionInfo'), DataFactory.literal(about.version)),
    DataFactory.quad(file, foreign('dcterms:isVersionOf'), dataSetOf(mapping)),
    ...describeVocabularies(mapping, file),
  ];
  const truncated = { name: 'isTruncated', value: about.isTruncated };
  return [...quads, ...describeProperties(mapping, file, [truncated])];
}

/** A document about one resource. */
export interface AboutDocument {
  /** The URL of the document, without a form. */
  readonly url: string;
  readonly topic: NamedNode;
  readonly version: string;
  /** The URL of the document with the next facts. Null if there are no more. */
  readonly next: string | null;
}

/** Returns the triples about a document: its topic, the data set from which it comes, and the next page. */
export function describeDocument(mapping: Mapping, about: AboutDocument): readonly Quad[] {
  const page = DataFactory.namedNode(encodeIri(about.url));
  const quads = [
    DataFactory.quad(page, foreign('rdf:type'), foreign('foaf:Document')),
    DataFactory.quad(page, foreign('foaf:primaryTopic'), about.topic),
    DataFactory.quad(page, foreign('void:inDataset'), dataSetOf(mapping)),
    DataFactory.quad(page, foreign('owl:versionInfo'), DataFactory.literal(about.version)),
  ];
  if (about.next === null) return quads;
  const next = DataFactory.namedNode(encodeIri(about.next));
  return [...quads, DataFactory.quad(page, foreign('xhv:next'), next)];
}

/** Returns the triples about the data set: its title, its version, its vocabularies and its files. */
export function describeDataSet(mapping: Mapping, version: string): readonly Quad[] {
  const { base, vocabulary } = mapping;
  const dataSet = dataSetOf(mapping);
  const files = ['ttl', 'jsonld'].map((ending) =>
    DataFactory.namedNode(`${base}/export/graph.${ending}`),
  );
  return [
    ...['void:Dataset' as const, 'schema:Dataset' as const].map((type) =>
      DataFactory.quad(dataSet, foreign('rdf:type'), foreign(type)),
    ),
    DataFactory.quad(dataSet, foreign('dcterms:title'), DataFactory.literal(vocabulary.title)),
    DataFactory.quad(dataSet, foreign('owl:versionInfo'), DataFactory.literal(version)),
    DataFactory.quad(dataSet, foreign('void:uriSpace'), DataFactory.literal(`${base}/id/`)),
    DataFactory.quad(dataSet, foreign('foaf:homepage'), DataFactory.namedNode(`${base}/`)),
    ...files.map((file) => DataFactory.quad(dataSet, foreign('void:dataDump'), file)),
    ...describeVocabularies(mapping, dataSet),
  ];
}

function describeVocabularies(mapping: Mapping, dataSet: NamedNode): readonly Quad[] {
  const vocabularies = [ontologyOf(mapping), DataFactory.namedNode(NAMESPACES.schema)];
  return vocabularies.map((each) => DataFactory.quad(dataSet, foreign('void:vocabulary'), each));
}
