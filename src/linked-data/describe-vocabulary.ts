import { DataFactory, type NamedNode, type Quad, type Quad_Object } from 'n3';
import type { ForeignTerm } from '../graph/model/alignment.ts';
import { BORROWED } from './borrowed-terms.ts';
import { ontologyOf, type Mapping } from './mapping.ts';
import { foreign } from './namespaces.ts';
import { DATATYPES, inLanguage } from './to-terms.ts';
import type { ClassTerm, PropertyTerm, RelationTerm, ValueKind } from './vocabulary.ts';

/**
 * Returns the triples of the vocabulary: the classes, the properties, and the terms of other vocabularies in the data.
 * `version` is the version of the server.
 */
export function describeVocabulary(mapping: Mapping, version: string): readonly Quad[] {
  const { vocabulary } = mapping;
  const ontology = ontologyOf(mapping);
  const owned = [...vocabulary.properties, ...vocabulary.relations].filter(
    ({ borrowed }) => borrowed === undefined,
  );
  return [
    DataFactory.quad(ontology, foreign('rdf:type'), foreign('owl:Ontology')),
    DataFactory.quad(ontology, foreign('dcterms:title'), inLanguage(vocabulary.title, 'en')),
    DataFactory.quad(
      ontology,
      foreign('dcterms:description'),
      inLanguage(vocabulary.description, 'en'),
    ),
    DataFactory.quad(ontology, foreign('owl:versionInfo'), DataFactory.literal(version)),
    ...BORROWED.map(({ name }) =>
      DataFactory.quad(ontology, foreign('dcterms:references'), foreign(name)),
    ),
    ...vocabulary.classes.flatMap((term) => describeClass(mapping, term)),
    ...owned.flatMap((term) => describePropertyTerm(mapping, term)),
  ];
}

function describeClass(mapping: Mapping, term: ClassTerm): readonly Quad[] {
  const within = term.within === undefined ? [] : [mapping.own(term.within)];
  return describeTerm(mapping, term, [
    ['rdf:type', [foreign('rdfs:Class'), foreign('owl:Class')]],
    ['rdfs:subClassOf', [...within, ...term.parents.map(foreign)]],
  ]);
}

function describePropertyTerm(
  mapping: Mapping,
  term: PropertyTerm | RelationTerm,
): readonly Quad[] {
  const kinds: readonly ForeignTerm[] = [
    'rdf:Property',
    isResource(term.value) ? 'owl:ObjectProperty' : 'owl:DatatypeProperty',
    ...('isSymmetric' in term && term.isSymmetric ? (['owl:SymmetricProperty'] as const) : []),
  ];
  return describeTerm(mapping, term, [
    ['rdf:type', kinds.map(foreign)],
    ['rdfs:subPropertyOf', term.parents.map(foreign)],
    ['schema:domainIncludes', term.domains.map(mapping.own)],
    ['schema:rangeIncludes', rangeOf(mapping, term)],
  ]);
}

/** Returns the triples of a term. Each entry contains a property and the values of the property. */
function describeTerm(
  mapping: Mapping,
  { name, comments }: Pick<ClassTerm, 'name' | 'comments'>,
  entries: readonly (readonly [ForeignTerm, readonly Quad_Object[]])[],
): readonly Quad[] {
  const subject = mapping.own(name);
  const texts = comments.map((text) => inLanguage(text, 'en'));
  const all: typeof entries = [
    ...entries,
    ['rdfs:label', [inLanguage(name, 'en')]],
    ['rdfs:comment', texts],
    ['rdfs:isDefinedBy', [ontologyOf(mapping)]],
  ];
  return all.flatMap(([predicate, values]) =>
    values.map((value) => DataFactory.quad(subject, foreign(predicate), value)),
  );
}

/** Returns whether the values of a property are resources. */
export function isResource(kind: ValueKind): boolean {
  return RESOURCES.has(kind);
}

const RESOURCES: ReadonlySet<ValueKind> = new Set<ValueKind>([
  'url',
  'entity',
  'source',
  'fact',
  'term',
  'codes',
  'pages',
]);

function rangeOf(mapping: Mapping, { value, ranges }: PropertyTerm): readonly NamedNode[] {
  if (ranges.length > 0) return ranges.map(mapping.own);
  const datatype = DATATYPES[value];
  if (datatype !== undefined) return [foreign(datatype)];
  if (value === 'english' || value === 'names') return [foreign('rdf:langString')];
  return isResource(value) ? [] : [foreign('xsd:string')];
}
