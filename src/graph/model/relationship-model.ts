import type { NodeModel } from './node-model.ts';
import type { NoProperties, PropertyTypes } from './property.ts';

/** The verb phrase of a relationship in a sentence: "was party to" in the past, "has been party to" if it continues. */
export interface RelationshipPhrase {
  readonly past: string;
  readonly perfect: string;
}

/** How facts of a kind read for which a fixed phrase is not enough: the values of their text properties decide. */
export interface RelationshipWording {
  /** The properties that the sentence is made from. */
  readonly properties: readonly string[];
  /** The verb for these values. Undefined if the phrase of the kind fits. */
  readonly verb?: (values: WordedValues, isOpen: boolean) => string | undefined;
  /** The verb of a link with no known date but this one. */
  readonly onlyDate?: { readonly property: string; readonly verb: string };
}

/** The values of the properties that a sentence is made from. */
export type WordedValues = Readonly<Record<string, string | null>>;

/** Nodes that connect many others which have little to do with each other. Paths lead around them. */
export interface HubEnd {
  readonly node: NodeModel;
  /** Only nodes with more links of the kind than this are hubs. Default: all nodes of the kind. */
  readonly moreThan?: number;
}

/** One kind of link: its type in the graph, its ends, and what it carries. */
export interface RelationshipModel<
  Properties extends PropertyTypes = PropertyTypes,
  Inherited extends PropertyTypes = PropertyTypes,
> {
  readonly type: string;
  /** What such a link says, in one sentence. */
  readonly description: string;
  /** The kinds of nodes that it can lead from. Empty: any. */
  readonly from: readonly NodeModel[];
  /** The kinds of nodes that it can lead to. Empty: any. */
  readonly to: readonly NodeModel[];
  /**
   * Symmetric relationships are stored once, from the lower key to the higher, and mean the same in both directions.
   */
  readonly isSymmetric: boolean;
  /** The property that identifies a link of this kind; null if only the database's own id does. */
  readonly key: string | null;
  readonly phrase: RelationshipPhrase;
  /** Null if the phrase fits all links of the kind. */
  readonly wording: RelationshipWording | null;
  /** The hub that links of the kind lead to or from. Null if there is none. */
  readonly hub: HubEnd | null;
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
  readonly description?: string;
  readonly isSymmetric?: boolean;
  readonly key?: string;
  readonly phrase: RelationshipPhrase;
  readonly wording?: RelationshipWording;
  readonly hub?: HubEnd;
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
  const ends = { from: [definition.from].flat(), to: [definition.to].flat() };
  return { ...DEFAULTS, ...definition, ...ends, type };
}

const DEFAULTS = {
  description: '',
  isSymmetric: false,
  key: null,
  wording: null,
  hub: null,
  properties: {},
  inherited: {},
} as const;
