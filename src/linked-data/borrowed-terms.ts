import type { ForeignTerm } from '../graph/model/alignment.ts';

/** A term of another vocabulary, and the use of the term in the data. */
interface BorrowedTerm {
  readonly name: ForeignTerm;
  readonly use: string;
}

/** The terms of other vocabularies that the data uses. The list omits the parents that the vocabulary names. */
export const BORROWED: readonly BorrowedTerm[] = [
  {
    name: 'rdfs:label',
    use: 'The name of a resource. The name of a fact is a sentence with dates.',
  },
  { name: 'rdfs:seeAlso', use: 'A page for further reading.' },
  { name: 'schema:name', use: 'The usual English name.' },
  { name: 'schema:alternateName', use: 'A name in any language and from any period.' },
  { name: 'schema:description', use: 'A summary of one or two sentences.' },
  { name: 'schema:citation', use: 'A source of an entity or of a fact.' },
  { name: 'schema:sameAs', use: 'The same entity in an external list, such as Wikidata.' },
  { name: 'schema:identifier', use: 'A code of an entity.' },
  { name: 'schema:propertyID', use: 'The list to which a code belongs.' },
  { name: 'schema:value', use: 'The text of a code.' },
  { name: 'rdf:subject', use: 'The entity at which a fact starts.' },
  { name: 'rdf:predicate', use: 'The relation that a fact states, such as partyTo.' },
  { name: 'rdf:object', use: 'The entity at which a fact ends.' },
  { name: 'foaf:Document', use: 'A document about one resource.' },
  { name: 'foaf:primaryTopic', use: 'The resource that a document describes.' },
  { name: 'foaf:homepage', use: 'The first page of the server.' },
  { name: 'xhv:next', use: 'The document with the next facts of the same entity.' },
  { name: 'void:Dataset', use: 'The data of the server, or a file with data.' },
  { name: 'void:inDataset', use: 'The data set from which a document comes.' },
  { name: 'void:dataDump', use: 'A file with the whole graph.' },
  { name: 'void:uriSpace', use: 'The text with which the URIs of all resources begin.' },
  { name: 'void:vocabulary', use: 'A vocabulary that the data uses.' },
  { name: 'schema:Dataset', use: 'The data of the server.' },
  { name: 'dcterms:title', use: 'The title of the data set or of a file.' },
  { name: 'dcterms:isVersionOf', use: 'The data set of which a file contains a version.' },
  { name: 'owl:versionInfo', use: 'The version of the data.' },
];
