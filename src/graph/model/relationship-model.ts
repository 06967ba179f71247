import type { ForeignTerm } from './alignment.ts';
import type { NodeModel } from './node-model.ts';
import {
  NO_PROPERTIES,
  type NoProperties,
  type PropertyRules,
  type PropertyTypes,
} from './property.ts';

/**
 * The verb phrases of a relationship in sentences: "was party to" if it has ended, "has been party to" if it continues.
 */
interface RelationshipPhrase {
  readonly past: string;
  readonly perfect: string;
}

/** A wording that depends on the text properties of a relationship, if a fixed phrase is not enough. */
interface RelationshipWording {
  /** The properties that the wording uses. */
  readonly properties: readonly string[];
  /** Returns the verb for these values, or undefined to use the phrase of the model. */
  readonly verb?: (values: WordedValues, isOpen: boolean) => string | undefined;
  /** The verb if this is the only known date of the relationship. */
  readonly onlyDate?: { readonly property: string; readonly verb: string };
}

/** The values of the properties that a wording uses. */
export type WordedValues = Readonly<Record<string, string | null>>;

/** Nodes that connect many otherwise unrelated nodes. Paths avoid them. */
interface HubEnd {
  readonly node: NodeModel;
  /** Only nodes with more relationships of this type are hubs. Default: all nodes of the model. */
  readonly moreThan?: number;
}

/** The model of the relationships of a type. */
export interface RelationshipModel<
  Properties extends PropertyTypes = PropertyTypes,
  Inherited extends PropertyTypes = PropertyTypes,
> {
  readonly type: string;
  /** What a relationship states, in one sentence. */
  readonly description: string;
  /** The models of the start node. Empty if every model is allowed. */
  readonly from: readonly NodeModel[];
  /** The models of the end node. Empty if every model is allowed. */
  readonly to: readonly NodeModel[];
  /**
   * Symmetric relationships have the same meaning in both directions. They are stored once, from the lower to the
   * higher key.
   */
  readonly isSymmetric: boolean;
  /** The property that identifies a relationship, or null if only the id of the database identifies it. */
  readonly key: string | null;
  /** The properties with an index, in addition to the key. */
  readonly indexed: readonly string[];
  readonly phrase: RelationshipPhrase;
  /** Null if `phrase` suits all relationships of the type. */
  readonly wording: RelationshipWording | null;
  /** The end that can be a hub, or null if neither can. */
  readonly hub: HubEnd | null;
  /** The properties of this type only. */
  readonly properties: Properties;
  /** The properties shared with other types. */
  readonly inherited: Inherited;
  /** The rules for the values of properties. */
  readonly rules: PropertyRules;
  /** The more general terms of other vocabularies, for linked data. */
  readonly alignment: readonly ForeignTerm[];
}

/** The definition of a relationship model. Omitted options have defaults. */
export interface RelationshipDefinition<
  Properties extends PropertyTypes = PropertyTypes,
  Inherited extends PropertyTypes = PropertyTypes,
> {
  readonly from: NodeModel | readonly NodeModel[];
  readonly to: NodeModel | readonly NodeModel[];
  readonly description?: string;
  readonly isSymmetric?: boolean;
  readonly key?: string;
  readonly indexed?: readonly string[];
  readonly phrase: RelationshipPhrase;
  readonly wording?: RelationshipWording;
  readonly hub?: HubEnd;
  readonly properties?: Properties;
  readonly inherited?: Inherited;
  readonly rules?: PropertyRules;
  readonly alignment?: readonly ForeignTerm[];
}

/** Defines a relationship model with its two ends, verb phrases and properties. */
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
  indexed: [],
  wording: null,
  hub: null,
  properties: NO_PROPERTIES,
  inherited: NO_PROPERTIES,
  rules: {},
  alignment: [],
} as const;
