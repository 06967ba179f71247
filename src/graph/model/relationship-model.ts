import type { NodeModel } from './node-model.ts';
import type { NoProperties, PropertyTypes } from './property.ts';

/** The verb phrase of a link in a sentence: "was party to" in the past, "has been party to" if it continues. */
export interface RelationshipPhrase {
  readonly past: string;
  readonly perfect: string;
}

/** One kind of link: its type in the graph, its ends, and what it carries. */
export interface RelationshipModel<
  Properties extends PropertyTypes = PropertyTypes,
  Inherited extends PropertyTypes = PropertyTypes,
> {
  readonly type: string;
  readonly from: readonly NodeModel[];
  readonly to: readonly NodeModel[];
  /** Symmetric links are stored once, from the lower key to the higher, and read alike from both ends. */
  readonly isSymmetric: boolean;
  /** The property that identifies a link of this kind; null if only the database's own id does. */
  readonly key: string | null;
  readonly phrase: RelationshipPhrase;
  /** The properties of this kind alone. */
  readonly properties: Properties;
  /** The properties that it shares with other kinds. */
  readonly inherited: Inherited;
}

/** What defines a kind of link. */
export interface RelationshipDefinition<
  Properties extends PropertyTypes = PropertyTypes,
  Inherited extends PropertyTypes = PropertyTypes,
> {
  readonly from: NodeModel | readonly NodeModel[];
  readonly to: NodeModel | readonly NodeModel[];
  readonly isSymmetric?: boolean;
  readonly key?: string;
  readonly phrase: RelationshipPhrase;
  readonly properties?: Properties;
  readonly inherited?: Inherited;
}

/** A kind of link with its two ends, how it reads, and its own properties. */
export function defineRelationship<
  const Properties extends PropertyTypes = NoProperties,
  const Inherited extends PropertyTypes = NoProperties,
>(
  type: string,
  definition: RelationshipDefinition<Properties, Inherited>,
): RelationshipModel<Properties, Inherited>;
export function defineRelationship(
  type: string,
  definition: RelationshipDefinition,
): RelationshipModel {
  return {
    type,
    from: [definition.from].flat(),
    to: [definition.to].flat(),
    isSymmetric: definition.isSymmetric ?? false,
    key: definition.key ?? null,
    phrase: definition.phrase,
    properties: definition.properties ?? {},
    inherited: definition.inherited ?? {},
  };
}
