import type { ForeignTerm } from '../graph/model/alignment.ts';

/**
 * What a property contains: a literal, the address of a page (`url`), a resource of this server (`entity`, `source`,
 * `fact`, `term`), or the entries of a list of records (`names`, `codes`, `pages`).
 */
export type ValueKind =
  | 'edtf'
  | 'day'
  | 'integer'
  | 'float'
  | 'boolean'
  | 'text'
  | 'english'
  | 'url'
  | 'entity'
  | 'source'
  | 'fact'
  | 'term'
  | 'names'
  | 'codes'
  | 'pages';

/** A class of a vocabulary. */
export interface ClassTerm {
  readonly name: string;
  readonly comments: readonly string[];
  /** The classes of other vocabularies that contain this class. */
  readonly parents: readonly ForeignTerm[];
  /** The class of the same vocabulary that contains this class. Default: none. */
  readonly within?: string;
}

/** A property of a vocabulary. Its name is the key of the property in JSON-LD. */
export interface PropertyTerm {
  readonly name: string;
  /** The property of another vocabulary that the data uses instead. Default: the vocabulary has its own property. */
  readonly borrowed?: ForeignTerm;
  readonly value: ValueKind;
  readonly comments: readonly string[];
  /** The names of the classes that have the property. */
  readonly domains: readonly string[];
  /** The names of the classes of the values, if they are resources. */
  readonly ranges: readonly string[];
  /** The properties of other vocabularies that are more general. */
  readonly parents: readonly ForeignTerm[];
}

/** A property that connects two entities, and that facts have as their predicate. */
export interface RelationTerm extends PropertyTerm {
  /** The relationship type of the graph. */
  readonly type: string;
  readonly isSymmetric: boolean;
  /** The property of a fact, and the value with which the fact means the relation. Null if every fact does. */
  readonly standing: { readonly property: string; readonly usual: string } | null;
}

/** The classes and properties of the graph of a server. */
export interface Vocabulary {
  readonly title: string;
  readonly description: string;
  readonly classes: readonly ClassTerm[];
  readonly properties: readonly PropertyTerm[];
  readonly relations: readonly RelationTerm[];
}
