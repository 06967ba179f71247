import type {
  FieldKind,
  FieldMap,
  InputFieldMap,
  InterfaceParam,
  ObjectRef,
  SchemaTypes,
  TypeParam,
} from '@pothos/core';
import type { CountedDate } from '../graph/cypher/read/count-groups.ts';
import type { Fragment } from '../graph/cypher/cypher.ts';
import type { RelationshipModel } from '../graph/model/relationship-model.ts';
import type { NodeModel } from '../graph/model/node-model.ts';
import type { ConnectionRef, FactConnectionRef, GraphTypeRef } from './builder/graph-types.ts';
import type { RelationshipEnd } from './selection/field-plan.ts';
import type { StandingChoice } from './fields/connection-fields.ts';
import type { FilterField, FilterInput, ListFilterInput } from './filters/filter.ts';
import type { GroupKey, Groups } from './connections/groups.ts';
import type { NodeSpan } from './scope/node-span.ts';
import type { Neo4jOptions, Neo4jPlugin } from './plugin.ts';
import type { GraphRelationship, GraphNode } from './load/graph-value.ts';
import type { Sort, SortKey } from './connections/sort.ts';
import type { TraversalStep } from './load/traversal.ts';

interface NodeTypeOptions<Types extends SchemaTypes> {
  readonly description: string;
  readonly interfaces?: InterfaceParam<Types>[];
  readonly fields: (t: PothosSchemaTypes.ObjectFieldBuilder<Types, GraphNode>) => FieldMap;
}

interface NodeInterfaceOptions<Types extends SchemaTypes> {
  readonly description: string;
  readonly interfaces?: InterfaceParam<Types>[];
  readonly fields: (t: PothosSchemaTypes.InterfaceFieldBuilder<Types, GraphNode>) => FieldMap;
}

interface LinkTypeOptions<Types extends SchemaTypes> {
  readonly description: string;
  readonly interfaces?: InterfaceParam<Types>[];
  readonly fields: (t: PothosSchemaTypes.ObjectFieldBuilder<Types, GraphRelationship>) => FieldMap;
}

interface FactConnectionOptions<Types extends SchemaTypes> {
  readonly description: string;
  readonly node: GraphTypeRef<Types>;
  readonly nodeDescription: string;
  /** The end of the fact that is the node. Default: `far`. */
  readonly nodeAt?: 'via' | 'far';
  readonly interfaces: InterfaceParam<Types>[];
  readonly fields?: (t: PothosSchemaTypes.ObjectFieldBuilder<Types, GraphRelationship>) => FieldMap;
  readonly groups?: Groups;
  /** The date by which rows are counted in a series. */
  readonly series?: CountedDate;
}

interface NodeConnectionOptions<Types extends SchemaTypes> {
  readonly description: string;
  readonly node: GraphTypeRef<Types>;
  readonly groups?: Groups;
  readonly series?: CountedDate;
}

interface ColumnOptions<Types extends SchemaTypes> {
  readonly description: string;
  /** The GraphQL type. Default: the type of the property. */
  readonly type?: TypeParam<Types>;
  /** Whether it can be null. Default: true. */
  readonly nullable?: boolean;
}

interface ColumnsOptions<Types extends SchemaTypes> {
  readonly description: string;
  readonly type: TypeParam<Types>;
  readonly nullable?: boolean;
  readonly args?: InputFieldMap;
  /** Additional properties that are read, after the others, if the field has arguments. */
  readonly argumentProperties?: readonly string[];
  /** Returns the value of the field from the values of the properties, in order; null for an unknown value. */
  readonly convert: (
    values: readonly unknown[],
    parent: GraphNode | GraphRelationship,
    given: Readonly<Record<string, unknown>>,
  ) => unknown;
  /** Whether the value contains the names of both ends of a relationship. */
  readonly namesEnds?: boolean;
}

interface RelatedOptions<Types extends SchemaTypes> {
  readonly description: string;
  readonly steps: readonly TraversalStep[];
  readonly type: GraphTypeRef<Types> | ObjectRef<Types, GraphRelationship>;
  /** Whether it ignores the date of higher fields. Default: false. */
  readonly isTimeless?: boolean;
}

interface RelatedConnectionOptions {
  readonly description: string;
  readonly steps: readonly TraversalStep[];
  readonly sort: Sort;
  readonly filter?: FilterInput;
  /** Whether the scope of higher fields applies, and the field takes scope arguments. Default: true. */
  readonly acceptsTemporalArgs?: boolean;
  /** The argument that selects links of other standings than the default one. */
  readonly standings?: StandingChoice;
}

interface LinksConnectionOptions {
  readonly description: string;
  readonly links: readonly RelationshipModel[];
  readonly sort: Sort;
  readonly filter?: FilterInput;
  /** The enums of link kinds and directions, by name. */
  readonly args: InputFieldMap;
}

/* eslint-disable @typescript-eslint/no-namespace, @typescript-eslint/no-unused-vars --
   Pothos plugins add their options and methods by merging into its global namespace, and a merged interface must
   repeat all type parameters of the original. */
declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      neo4j: Neo4jPlugin<Types>;
    }

    export interface SchemaBuilderOptions<Types extends SchemaTypes> {
      neo4j?: Neo4jOptions;
    }

    export interface BuildSchemaOptions<Types extends SchemaTypes> {
      /** The model, if it is not yet known when the builder is made. */
      neo4j?: Neo4jOptions;
    }

    export interface SchemaBuilder<Types extends SchemaTypes> {
      /** Defines the type for the nodes of one label, with the name of the label. */
      nodeObject(model: NodeModel, options: NodeTypeOptions<Types>): ObjectRef<Types, GraphNode>;
      /** Defines an interface for nodes of several labels. */
      nodeInterface(
        name: string,
        options: NodeInterfaceOptions<Types>,
      ): InterfaceRef<Types, GraphNode>;
      /** Defines a union of nodes of several labels. */
      nodeUnion(
        name: string,
        options: {
          readonly description: string;
          readonly types: readonly ObjectRef<Types, GraphNode>[];
        },
      ): UnionRef<Types, GraphNode>;
      /** Defines a type for relationships: an edge, or a relationship outside of a connection. */
      relationshipObject(
        name: string,
        options: LinkTypeOptions<Types>,
      ): ObjectRef<Types, GraphRelationship>;
      /** Defines an interface for relationships. */
      linkInterface(
        name: string,
        options: {
          readonly description: string;
          readonly fields: (
            t: PothosSchemaTypes.InterfaceFieldBuilder<Types, GraphRelationship>,
          ) => FieldMap;
        },
      ): InterfaceRef<Types, GraphRelationship>;
      /** Defines `…Connection` and `…Edge` for relationships: every edge is a fact. */
      factConnection(name: string, options: FactConnectionOptions<Types>): FactConnectionRef<Types>;
      /** Defines `…Sort` and `…SortKey`: the orders that clients can choose. */
      sortInput(
        name: string,
        options: { readonly what: string; readonly keys: Sort['keys'] },
      ): Sort;
      /** Adds a way to sort. */
      sortKey(sort: Sort, name: string, key: SortKey): void;
      /** Defines `…Group`: the keys by which a connection can be grouped. */
      groupEnum(
        name: string,
        options: { readonly what: string; readonly keys: Groups['keys'] },
      ): Groups;
      /** Adds a way to count in groups. */
      groupKey(groups: Groups, name: string, key: GroupKey): void;
      /** Defines `…Filter`: the conditions that clients can set, including `and`, `or` and `not` unless it is flat. */
      filterInput(
        name: string,
        options: {
          readonly description: string;
          readonly fields: () => Readonly<Record<string, FilterField>>;
          readonly isFlat?: boolean;
        },
      ): FilterInput;
      /** Adds a condition to a filter. */
      filterField(filter: FilterInput, name: string, field: FilterField): void;
      /** Defines `…ListFilter`: some, none or every one of several relationships matches a filter. */
      listFilterInput(
        name: string,
        options: { readonly what: string; readonly filter: FilterInput },
      ): ListFilterInput;
      /** Defines `…Connection` and `…Edge` for plain nodes. */
      nodeConnection(name: string, options: NodeConnectionOptions<Types>): ConnectionRef<Types>;
    }

    export interface RootFieldBuilder<
      Types extends SchemaTypes,
      ParentShape,
      Kind extends FieldKind = FieldKind,
    > {
      /** A field for one property of the node or relationship. */
      property(
        model: NodeModel | RelationshipModel,
        property: string,
        options: ColumnOptions<Types>,
      ): FieldRef<Types, unknown, Kind>;
      /** A field whose value is computed from several properties of the node or relationship. */
      properties(
        model: NodeModel | RelationshipModel,
        properties: readonly string[],
        options: ColumnsOptions<Types>,
      ): FieldRef<Types, unknown, Kind>;
      /** A field that says whether the fact certainly held on the date of a field above; null without such a date. */
      certainty(
        model: RelationshipModel,
        options: { readonly description: string },
      ): FieldRef<Types, unknown, Kind>;
      /** A field for a node at one end of the relationship. */
      relationshipEnd(
        end: RelationshipEnd,
        options: { readonly description: string; readonly type: GraphTypeRef<Types> },
      ): FieldRef<Types, unknown, Kind>;
      /** A field for the node whose key is in a property. */
      nodeByKey(
        model: NodeModel,
        property: string,
        options: {
          readonly description: string;
          readonly type: ObjectRef<Types, GraphNode>;
          readonly target: NodeModel;
        },
      ): FieldRef<Types, unknown, Kind>;
      /** A field for the nodes whose keys are in a list property, in its order. */
      nodesByKeys(
        model: NodeModel | RelationshipModel,
        property: string,
        options: {
          readonly description: string;
          readonly type: ObjectRef<Types, GraphNode>;
          readonly target: NodeModel;
        },
      ): FieldRef<Types, unknown, Kind>;
      /** A field for the nodes at the other end of relationships. */
      relatedNodes(options: RelatedOptions<Types>): FieldRef<Types, unknown, Kind>;
      /** A field for the first node at the other end of relationships, which must exist. */
      relatedNode(options: RelatedOptions<Types>): FieldRef<Types, unknown, Kind>;
      /** A field for the relationships themselves. */
      relatedRelationships(options: RelatedOptions<Types>): FieldRef<Types, unknown, Kind>;
      /** A connection of relationships. */
      relatedConnection(
        connection: ConnectionRef<Types>,
        options: RelatedConnectionOptions,
      ): FieldRef<Types, unknown, Kind>;
      /** A connection of all relationships of some kinds; `kinds` and `direction` restrict it. */
      linksConnection(
        connection: ConnectionRef<Types>,
        options: LinksConnectionOptions,
      ): FieldRef<Types, unknown, Kind>;
      /** A connection of all nodes of one label, or of some of them. */
      nodesConnection(
        connection: ConnectionRef<Types>,
        options: {
          readonly description: string;
          readonly model: NodeModel;
          readonly sort: Sort;
          readonly filter?: FilterInput;
          readonly acceptsTemporalArgs?: boolean;
          /** Binds `n` to the nodes of the connection, if these are not all nodes of the label. */
          readonly among?: (parent: ParentShape) => Fragment;
          /** The dates of the nodes themselves, to which `asOf` applies. */
          readonly span?: NodeSpan;
        },
      ): FieldRef<Types, unknown, Kind>;
      /** A field for one node of a label by its key, which the argument `slug` gives. */
      nodeBySlug(
        model: NodeModel,
        options: {
          readonly description: string;
          readonly type: ObjectRef<Types, GraphNode>;
          readonly acceptsTemporalArgs?: boolean;
        },
      ): FieldRef<Types, unknown, Kind>;
    }
  }
}
