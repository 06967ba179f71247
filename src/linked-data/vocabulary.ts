import type { ForeignTerm } from '../graph/model/alignment.ts';

/**
 * The kind of the values of a property: literals, the addresses of pages (`url`), resources of this server (`entity`,
 * `source`, `fact`, `term`), or the entries of a list of records (`names`, `codes`, `pages`).
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

/** A property of a vocabulary. The name is the key of the property in JSON-LD. */
export interface PropertyTerm {
  readonly name: string;
  /** The property of another vocabulary that the data uses. Default: a property of this vocabulary. */
  readonly borrowed?: ForeignTerm;
  readonly value: ValueKind;
  readonly comments: readonly string[];
  /** The names of the classes that have the property. */
  readonly domains: readonly string[];
  /** The names of the classes to which the values belong. Empty if no class of the vocabulary contains the values. */
  readonly ranges: readonly string[];
  /** The more general properties of other vocabularies. */
  readonly parents: readonly ForeignTerm[];
}

/** A property that relates two entities. The triples of a fact use the property as predicate. */
export interface RelationTerm extends PropertyTerm {
  /** The relationship type of the graph. */
  readonly type: string;
  readonly isSymmetric: boolean;
  /** The property for the standing of a fact and its usual value, or null if facts have no standing. */
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
