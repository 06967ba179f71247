/** A triple, in the default graph of an RDF dataset. */
export type { Quad as Triple } from 'n3';
