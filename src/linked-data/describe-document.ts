import { DataFactory, type NamedNode, type Quad } from 'n3';
import { describeProperties } from './describe-node.ts';
import { dataSetOf, encodeIri, ontologyOf, type Mapping } from './mapping.ts';
import { foreign, NAMESPACES } from './namespaces.ts';
import { ENDINGS } from './resource-path.ts';

/** The metadata of an exported file. */
export interface AboutFile {
  readonly title: string;
  /** The version of the data. */
  readonly version: string;
  /** The URL of the file, with the version of the data as a parameter. */
  readonly permalink: string;
  readonly isTruncated: boolean;
}

/** Returns the triples about a file: the title, the version, the data set, the vocabularies, and `isTruncated`. */
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

/** The metadata of a document about one resource. */
export interface AboutDocument {
  /** The URL of the document without an ending, so that the client chooses the form. */
  readonly url: string;
  readonly topic: NamedNode;
  readonly version: string;
  /** The URL of the document with the next facts, or null if this document contains the last fact. */
  readonly next: string | null;
}

/** Returns the triples about a document: the topic, the data set, the version of the data, and the next document. */
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

/** Returns the triples about the data set: the title, the version, the home page, the files and the vocabularies. */
export function describeDataSet(mapping: Mapping, version: string): readonly Quad[] {
  const { base, vocabulary } = mapping;
  const dataSet = dataSetOf(mapping);
  const files = ENDINGS.map((ending) => DataFactory.namedNode(`${base}/export/graph.${ending}`));
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
