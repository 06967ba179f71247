import { DataFactory, type NamedNode } from 'n3';
import type { ForeignTerm } from '../graph/model/alignment.ts';

/** The namespaces of other vocabularies that the data uses, by prefix. */
export const NAMESPACES = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  owl: 'http://www.w3.org/2002/07/owl#',
  dcterms: 'http://purl.org/dc/terms/',
  edtf: 'http://id.loc.gov/datatypes/edtf/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  prov: 'http://www.w3.org/ns/prov#',
  schema: 'https://schema.org/',
  void: 'http://rdfs.org/ns/void#',
  xhv: 'http://www.w3.org/1999/xhtml/vocab#',
} as const;

/** The prefix of the vocabulary of this server. */
export const OWN_PREFIX = 'gaiko';

/** Returns the IRI of a term of another vocabulary. Throws an Error if the prefix is unknown. */
export function foreign(name: ForeignTerm): NamedNode {
  const known = nodes.get(name);
  if (known) return known;
  const [prefix = '', local = ''] = name.split(':');
  const space = Object.entries(NAMESPACES).find(([each]) => each === prefix)?.[1];
  if (space === undefined) throw new Error(`The prefix of ${name} is unknown.`);
  const node = DataFactory.namedNode(`${space}${local}`);
  nodes.set(name, node);
  return node;
}

// All names are constants of the code, so the number of entries is bounded.
const nodes = new Map<ForeignTerm, NamedNode>();
