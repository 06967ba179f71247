import type {
  FieldRef,
  FieldMap,
  InputFieldMap,
  InterfaceParam,
  ObjectRef,
  SchemaTypes,
  TypeParam,
} from '@pothos/core';
import type { RelationshipModel } from '../../graph/model/relationship-model.ts';
import type { NodeModel } from '../../graph/model/node-model.ts';
import type { PropertyNameOf } from '../../graph/model/property.ts';
import type { GraphTypeRef, TotalFields } from '../connections/connection-ref.ts';
import type { RelationshipChoice } from './connection-fields.ts';
import type { Fragment } from '../../graph/cypher/cypher.ts';
import type { Meaning } from '../hooks/scope.ts';
import type { FilterInput, FilterValue } from '../filters/filter.ts';
import type { Groups } from '../connections/groups.ts';
import type { Measures } from '../connections/measures.ts';
import type { GraphRelationship, GraphNode } from '../load/graph-value.ts';
import type { Anchor } from '../connections/relationship-list.ts';
import type { Sort } from '../connections/sort.ts';
import type { TraversalStep } from '../load/traversal.ts';

/** `property` and `properties` of a type with a model, which omit the model. */
export interface OwnProperties<Types extends SchemaTypes, Model extends AnyModel> {
  property(property: PropertyNameOf<Model>, options: ColumnOptions<Types>): FieldRef<Types>;
  properties(
    properties: readonly PropertyNameOf<Model>[],
    options: ColumnsOptions<Types>,
  ): FieldRef<Types>;
}

/** A model with properties. */
export type AnyModel = NodeModel | RelationshipModel;

/** The options of `nodeObject`. */
export interface NodeTypeOptions<Types extends SchemaTypes, Model extends NodeModel> {
  readonly description: string;
  readonly interfaces?: InterfaceParam<Types>[];
  readonly fields: (
    t: OwnProperties<Types, Model> & PothosSchemaTypes.ObjectFieldBuilder<Types, GraphNode>,
  ) => FieldMap;
}

/** The options of `nodeInterface`. */
export interface NodeInterfaceOptions<Types extends SchemaTypes> {
  readonly description: string;
  readonly interfaces?: InterfaceParam<Types>[];
  readonly fields: (t: PothosSchemaTypes.InterfaceFieldBuilder<Types, GraphNode>) => FieldMap;
}

/** The field builder of a type for relationships. */
export type LinkFields<Types extends SchemaTypes, Model extends RelationshipModel> = OwnProperties<
  Types,
  Model
> &
  PothosSchemaTypes.ObjectFieldBuilder<Types, GraphRelationship>;

/** The options of `relationshipObject`. */
export interface LinkTypeOptions<Types extends SchemaTypes, Model extends RelationshipModel> {
  readonly description: string;
  readonly interfaces?: InterfaceParam<Types>[];
  /** The model of its relationships, if there is only one. Fields can then omit the model. */
  readonly model?: Model;
  readonly fields: (t: LinkFields<Types, Model>) => FieldMap;
}

/** The options of `relationshipConnection`. */
export interface RelationshipConnectionOptions<
  Types extends SchemaTypes,
  Model extends RelationshipModel,
> {
  /** The model of its relationships, if there is only one. Fields can then omit the model. */
  readonly model?: Model;
  readonly description: string;
  readonly node: GraphTypeRef<Types>;
  readonly nodeDescription: string;
  /** The end of the relationship that the edge returns as its `node`. Default: `far`. */
  readonly nodeAt?: 'via' | 'far';
  readonly interfaces?: InterfaceParam<Types>[];
  readonly fields?: (t: LinkFields<Types, Model>) => FieldMap;
  readonly groups?: Groups;
  /** The values that the field `aggregate` summarizes. */
  readonly measures?: Measures;
  /** Additional fields that summarize the entries on all pages. */
  readonly totals?: TotalFields<Types>;
}

/** The options of `nodeConnection`. */
export interface NodeConnectionOptions<Types extends SchemaTypes> {
  readonly description: string;
  readonly node: GraphTypeRef<Types>;
  readonly groups?: Groups;
  readonly measures?: Measures;
  readonly totals?: TotalFields<Types>;
}

/** The options of `relationshipListConnection`. */
export interface RelationshipListOptions<Types extends SchemaTypes> {
  readonly description: string;
  readonly node: ObjectRef<Types, GraphRelationship>;
  readonly groups?: Groups;
  /** The values that the field `aggregate` summarizes. */
  readonly measures?: Measures;
  readonly totals?: TotalFields<Types>;
}

/** The options of `property`. */
export interface ColumnOptions<Types extends SchemaTypes> {
  readonly description: string;
  /** The GraphQL type. Default: the type of the property. */
  readonly type?: TypeParam<Types>;
  /** Whether it can be null. Default: true. */
  readonly nullable?: boolean;
}

/** The options of `properties`. */
export interface ColumnsOptions<Types extends SchemaTypes> {
  readonly description: string;
  readonly type: TypeParam<Types>;
  readonly nullable?: boolean;
  readonly args?: InputFieldMap;
  /** Additional properties that are read if the field has arguments. Their values follow the others. */
  readonly argumentProperties?: readonly string[];
  /** Computes the value of the field from the values of the properties, in order. Unknown values are null. */
  readonly convert: (
    values: readonly unknown[],
    parent: GraphNode | GraphRelationship,
    given: Readonly<Record<string, unknown>>,
  ) => unknown;
  /** Whether the value contains the names of both nodes of a relationship. */
  readonly namesEnds?: boolean;
  /** Whether `convert` depends on the current day. */
  readonly readsToday?: boolean;
}

/** The options of `relatedNodes`, `relatedNode` and `relatedRelationships`. */
export interface RelatedOptions<Types extends SchemaTypes> {
  readonly description: string;
  readonly steps: readonly TraversalStep[];
  readonly type: GraphTypeRef<Types> | ObjectRef<Types, GraphRelationship>;
  /** Whether the scope of higher fields applies. Default: true. */
  readonly inheritsScope?: boolean;
}

/** The options of `relatedConnection`. */
export interface RelatedConnectionOptions {
  readonly description: string;
  readonly steps: readonly TraversalStep[];
  readonly sort: Sort;
  readonly filter?: FilterInput;
  /** Whether the scope of higher fields applies and the field takes its arguments. Default: true. */
  readonly inheritsScope?: boolean;
  /** The argument with which clients replace the default selection of relationships. */
  readonly choice?: RelationshipChoice;
}

/** The options of `relationshipsConnection`. */
export interface RelationshipsConnectionOptions {
  readonly description: string;
  /** Returns the models of the relationships that can match a filter. */
  readonly links: (filter: FilterValue) => readonly RelationshipModel[];
  /**
   * Returns the keys of the nodes at which all relationships that match a filter start or end, or null if the filter does
   * not name them. With keys, the statement follows only the relationships of these nodes.
   */
  readonly anchor?: (filter: FilterValue) => Anchor | null;
  readonly sort: Sort;
  /** The sort keys without an index. The statement of such an order reads all relationships. Default: none. */
  readonly unindexedSorts?: readonly string[];
  readonly filter?: FilterInput;
  /** Which relationships are returned, unless the filter chooses. Default: USUAL. */
  readonly meaning?: Meaning;
  /**
   * Returns the condition that is true if the relationship `l` belongs to the node of the field, whose key is given.
   * Without it, the field returns all relationships.
   */
  readonly belongsTo?: (key: Fragment) => Fragment;
}

/** The options of `linksConnection`. */
export interface LinksConnectionOptions {
  readonly description: string;
  readonly links: readonly RelationshipModel[];
  readonly sort: Sort;
  readonly filter?: FilterInput;
  /** The arguments `kinds` and `direction`. */
  readonly args: InputFieldMap;
}
