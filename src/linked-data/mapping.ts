import { DataFactory, type NamedNode } from 'n3';
import { foreign, NAMESPACES, OWN_PREFIX } from './namespaces.ts';
import { DATASET, formatResource, type ResourceName } from './resource-path.ts';
import type { ClassTerm, PropertyTerm, RelationTerm, Vocabulary } from './vocabulary.ts';

/** A term with its IRI. */
type Mapped<Term> = Term & { readonly iri: NamedNode };

/** The mapping of a graph to RDF: the vocabulary, and the IRIs of a server. */
export interface Mapping {
  /** The base URL of the server, without a slash at the end. */
  readonly base: string;
  readonly vocabulary: Vocabulary;
  /** The prefixes of all vocabularies. */
  readonly prefixes: Readonly<Record<string, string>>;
  /** Returns the IRI of a term of the vocabulary. */
  readonly own: (name: string) => NamedNode;
  /** Returns the IRI of a resource, such as `https://example.org/id/country/JPN`. */
  readonly identify: (resource: ResourceName) => NamedNode;
  classOf(label: string): Mapped<ClassTerm>;
  propertyOf(name: string): Mapped<PropertyTerm>;
  relationOf(type: string): Mapped<RelationTerm>;
}

/**
 * Creates the mapping for the server at a base URL. `classOf`, `propertyOf` and `relationOf` throw an Error if the
 * vocabulary lacks a term.
 */
export function createMapping(base: string, vocabulary: Vocabulary): Mapping {
  const start = encodeIri(base);
  const space = `${start}/vocab#`;
  const own = (name: string): NamedNode => DataFactory.namedNode(`${space}${name}`);
  const iriOf = ({ name, borrowed }: PropertyTerm): NamedNode =>
    borrowed === undefined ? own(name) : foreign(borrowed);
  const classes = index(
    vocabulary.classes,
    ({ name }) => name,
    ({ name }) => own(name),
  );
  const properties = index(vocabulary.properties, ({ name }) => name, iriOf);
  const relations = index(vocabulary.relations, ({ type }) => type, iriOf);
  return {
    base: start,
    vocabulary,
    prefixes: { [OWN_PREFIX]: space, ...NAMESPACES },
    own,
    identify: (resource) => DataFactory.namedNode(`${start}/id/${formatResource(resource)}`),
    classOf: (label) => find(classes, label),
    propertyOf: (name) => find(properties, name),
    relationOf: (type) => find(relations, type),
  };
}

/** Returns the IRI of the data set of a server. */
export function dataSetOf(mapping: Mapping): NamedNode {
  return mapping.identify(DATASET);
}

/** Returns the IRI of the ontology, which defines the vocabulary of a server. */
export function ontologyOf({ base }: Mapping): NamedNode {
  return DataFactory.namedNode(`${base}/vocab`);
}

/** Percent-encodes the characters that Turtle forbids in an IRI. */
export function encodeIri(text: string): string {
  return text.replaceAll(NOT_IN_IRI, encodeURIComponent);
}

// The production IRIREF of Turtle excludes these characters.
const NOT_IN_IRI = /[\u0000-\u0020<>"{}|^`\\]/g;

function index<Term>(
  terms: readonly Term[],
  keyOf: (term: Term) => string,
  iriOf: (term: Term) => NamedNode,
): ReadonlyMap<string, Mapped<Term>> {
  return new Map(terms.map((term) => [keyOf(term), { ...term, iri: iriOf(term) }]));
}

function find<Term>(terms: ReadonlyMap<string, Term>, key: string): Term {
  const term = terms.get(key);
  if (!term) throw new Error(`The vocabulary has no term for ${key}.`);
  return term;
}
