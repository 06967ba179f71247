import { DataFactory, type NamedNode, type Quad } from 'n3';
import type { ExportedProperty, ExportedRelationship } from '../pothos-plugin-neo4j/index.ts';
import { citeSources, describeProperties, describeTypes, nodeIri } from './describe-node.ts';
import type { Mapping } from './mapping.ts';
import { foreign } from './namespaces.ts';
import { factIri } from './to-terms.ts';
import type { RelationTerm } from './vocabulary.ts';

/**
 * Returns the triples of a fact. A fact is a resource with a subject, a predicate and an object (RDF reification), dates, a
 * rank and sources. If `isPlain` returns true, the plain triple of the subject and the object follows.
 */
export function describeFact(mapping: Mapping, fact: ExportedRelationship): readonly Quad[] {
  const subject = factIri(mapping, fact.key);
  const relation = mapping.relationOf(fact.type);
  const [from, to] = [nodeIri(mapping, fact.from), nodeIri(mapping, fact.to)];
  return [
    ...describeTypes(mapping, subject, 'Fact'),
    DataFactory.quad(subject, foreign('rdf:subject'), from),
    DataFactory.quad(subject, foreign('rdf:predicate'), relation.iri),
    DataFactory.quad(subject, foreign('rdf:object'), to),
    ...describeProperties(mapping, subject, fact.properties),
    ...citeSources(mapping, subject, fact.citations),
    ...(isPlain(relation, fact.properties) ? relate(from, relation, to) : []),
  ];
}

/** Returns whether a fact is the preferred claim, has the usual standing, and is not denied by any source. */
function isPlain({ standing }: RelationTerm, properties: readonly ExportedProperty[]): boolean {
  const values = new Map(properties.map(({ name, value }) => [name, value]));
  if (values.get('rank') !== 'PREFERRED' || values.has('deniedBy')) return false;
  return standing === null || (values.get(standing.property) ?? standing.usual) === standing.usual;
}

/** Returns the plain triple of two entities, in both directions if the relation is symmetric. */
function relate(
  from: NamedNode,
  { iri, isSymmetric }: RelationTerm & { readonly iri: NamedNode },
  to: NamedNode,
): readonly Quad[] {
  const forth = DataFactory.quad(from, iri, to);
  return isSymmetric ? [forth, DataFactory.quad(to, iri, from)] : [forth];
}
