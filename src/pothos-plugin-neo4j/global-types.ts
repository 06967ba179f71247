import type {
  FieldKind,
  FieldRef,
  FieldMap,
  InputFieldMap,
  InterfaceParam,
  ObjectRef,
  SchemaTypes,
  TypeParam,
} from '@pothos/core';
import type { Fragment } from '../graph/cypher/cypher.ts';
import type { RelationshipModel } from '../graph/model/relationship-model.ts';
import type { NodeModel } from '../graph/model/node-model.ts';
import type { PropertyNameOf } from '../graph/model/property.ts';
import type { ConnectionRef, GraphTypeRef, TotalFields } from './connections/connection-ref.ts';
import type { RelationshipEnd } from './selection/field-plan.ts';
import type { FilterField } from './filters/filter-fields.ts';
import type { RelationshipChoice } from './fields/connection-fields.ts';
import type { FilterInput, ListFilterInput } from './filters/filter.ts';
import type { Groups } from './connections/groups.ts';
import type { Scope } from './hooks/scope.ts';
import type { Neo4jOptions, Neo4jPlugin } from './plugin.ts';
import type { GraphRelationship, GraphNode } from './load/graph-value.ts';
import type { Sort } from './connections/sort.ts';
import type { TraversalStep } from './load/traversal.ts';

/** The properties of the model of a type, by their names alone. */
interface OwnProperties<Types extends SchemaTypes, Model extends AnyModel> {
  property(
    property: PropertyNameOf<Model>,
    options: ColumnOptions<Types>,
  ): FieldRef<Types, unknown>;
  properties(
    properties: readonly PropertyNameOf<Model>[],
    options: ColumnsOptions<Types>,
  ): FieldRef<Types, unknown>;
}

type AnyModel = NodeModel | RelationshipModel;

interface NodeTypeOptions<Types extends SchemaTypes, Model extends NodeModel> {
  readonly description: string;
  readonly interfaces?: InterfaceParam<Types>[];
  readonly fields: (
    t: OwnProperties<Types, Model> & PothosSchemaTypes.ObjectFieldBuilder<Types, GraphNode>,
  ) => FieldMap;
}

interface NodeInterfaceOptions<Types extends SchemaTypes> {
  readonly description: string;
  readonly interfaces?: InterfaceParam<Types>[];
  readonly fields: (t: PothosSchemaTypes.InterfaceFieldBuilder<Types, GraphNode>) => FieldMap;
}

type LinkFields<Types extends SchemaTypes, Model extends RelationshipModel> = OwnProperties<
  Types,
  Model
> &
  PothosSchemaTypes.ObjectFieldBuilder<Types, GraphRelationship>;

interface LinkTypeOptions<Types extends SchemaTypes, Model extends RelationshipModel> {
  readonly description: string;
  readonly interfaces?: InterfaceParam<Types>[];
  /** The kind of its links, where they are of one kind: its properties then go by their names alone. */
  readonly model?: Model;
  readonly fields: (t: LinkFields<Types, Model>) => FieldMap;
}

interface FactConnectionOptions<Types extends SchemaTypes, Model extends RelationshipModel> {
  /** The kind of its links, where they are of one kind: its properties then go by their names alone. */
  readonly model?: Model;
  readonly description: string;
  readonly node: GraphTypeRef<Types>;
  readonly nodeDescription: string;
  /** Which end of the fact is the node; `far` unless said. */
  readonly nodeAt?: 'via' | 'far';
  readonly interfaces?: InterfaceParam<Types>[];
  readonly fields?: (t: LinkFields<Types, Model>) => FieldMap;
  readonly groups?: Groups;
  /** Further fields of the connection, of all its rows together. */
  readonly totals?: TotalFields<Types>;
}

interface NodeConnectionOptions<Types extends SchemaTypes> {
  readonly description: string;
  readonly node: GraphTypeRef<Types>;
  readonly groups?: Groups;
  readonly totals?: TotalFields<Types>;
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
  /** Further properties that are read, after the others, if the field is called with an argument. */
  readonly argumentProperties?: readonly string[];
  /** The field's value from the properties' values, in their order; null where one is unknown. */
  readonly convert: (
    values: readonly unknown[],
    parent: GraphNode | GraphRelationship,
    given: Readonly<Record<string, unknown>>,
  ) => unknown;
  /** Whether the value names both ends of a link. */
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
  /** The argument by which clients choose other links than the usual ones. */
  readonly choice?: RelationshipChoice;
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
      neo4j: Neo4jOptions;
    }

    export interface SchemaBuilder<Types extends SchemaTypes> {
      /** The type of the nodes of one label; it has the label's name. */
      nodeObject<const Model extends NodeModel>(
        model: Model,
        options: NodeTypeOptions<Types, Model>,
      ): ObjectRef<Types, GraphNode>;
      /** An interface of nodes of several labels. */
      nodeInterface(
        name: string,
        options: NodeInterfaceOptions<Types>,
      ): InterfaceRef<Types, GraphNode>;
      /** A union of nodes of several labels. */
      nodeUnion(
        name: string,
        options: {
          readonly description: string;
          readonly types: readonly ObjectRef<Types, GraphNode>[];
        },
      ): UnionRef<Types, GraphNode>;
      /** A type whose values are links: an edge, or a link outside of a connection. */
      relationshipObject<Model extends RelationshipModel>(
        name: string,
        options: LinkTypeOptions<Types, Model>,
      ): ObjectRef<Types, GraphRelationship>;
      /** An interface of links. */
      linkInterface(
        name: string,
        options: {
          readonly description: string;
          readonly fields: (
            t: PothosSchemaTypes.InterfaceFieldBuilder<Types, GraphRelationship>,
          ) => FieldMap;
        },
      ): InterfaceRef<Types, GraphRelationship>;
      /** `…Connection` and `…Edge` for links: every edge is a fact. */
      factConnection<Model extends RelationshipModel>(
        name: string,
        options: FactConnectionOptions<Types, Model>,
      ): ConnectionRef<Types>;
      /** `…Sort` and `…SortKey`: the ways in which a client may sort. */
      sortInput(
        name: string,
        options: { readonly what: string; readonly keys: Sort['keys'] },
      ): Sort;
      /** `…Group`: what a connection may be counted by. */
      groupEnum(
        name: string,
        options: { readonly what: string; readonly keys: Groups['keys'] },
      ): Groups;
      /** `…Filter`: conditions that a client may set, with `and`, `or` and `not` over them unless it is flat. */
      filterInput(
        name: string,
        options: {
          readonly description: string;
          readonly fields: () => Readonly<Record<string, FilterField>>;
          readonly isFlat?: boolean;
        },
      ): FilterInput;
      /** `…ListFilter`: that some, none or every one of several links meets a filter. */
      listFilterInput(
        name: string,
        options: { readonly what: string; readonly filter: FilterInput },
      ): ListFilterInput;
      /** `…Connection` and `…Edge` for bare nodes. */
      nodeConnection(name: string, options: NodeConnectionOptions<Types>): ConnectionRef<Types>;
    }

    export interface RootFieldBuilder<
      Types extends SchemaTypes,
      ParentShape,
      Kind extends FieldKind = FieldKind,
    > {
      /** One property of the node or link. */
      property<Model extends AnyModel>(
        model: Model,
        property: PropertyNameOf<Model>,
        options: ColumnOptions<Types>,
      ): FieldRef<Types, unknown, Kind>;
      /** A value made of several properties of the node or link. */
      properties<Model extends AnyModel>(
        model: Model,
        properties: readonly PropertyNameOf<Model>[],
        options: ColumnsOptions<Types>,
      ): FieldRef<Types, unknown, Kind>;
      /** A node at one end of the link. */
      relationshipEnd(
        end: RelationshipEnd,
        options: { readonly description: string; readonly type: GraphTypeRef<Types> },
      ): FieldRef<Types, unknown, Kind>;
      /** The node whose key a property holds. */
      nodeByKey<Model extends NodeModel>(
        model: Model,
        property: PropertyNameOf<Model>,
        options: {
          readonly description: string;
          readonly type: ObjectRef<Types, GraphNode>;
          readonly target: NodeModel;
        },
      ): FieldRef<Types, unknown, Kind>;
      /** The nodes whose keys a list property holds, in its order. */
      nodesByKeys<Model extends AnyModel>(
        model: Model,
        property: PropertyNameOf<Model>,
        options: {
          readonly description: string;
          readonly type: ObjectRef<Types, GraphNode>;
          readonly target: NodeModel;
        },
      ): FieldRef<Types, unknown, Kind>;
      /** The nodes at the other end of links. */
      relatedNodes(options: RelatedOptions<Types>): FieldRef<Types, unknown, Kind>;
      /** The first node at the other end of links; there must be one. */
      relatedNode(options: RelatedOptions<Types>): FieldRef<Types, unknown, Kind>;
      /** The links themselves. */
      relatedRelationships(options: RelatedOptions<Types>): FieldRef<Types, unknown, Kind>;
      /** Links as a connection with pages. */
      relatedConnection(
        connection: ConnectionRef<Types>,
        options: RelatedConnectionOptions,
      ): FieldRef<Types, unknown, Kind>;
      /** All links of some kinds as a connection; `kinds` and `direction` narrow it. */
      linksConnection(
        connection: ConnectionRef<Types>,
        options: LinksConnectionOptions,
      ): FieldRef<Types, unknown, Kind>;
      /** All nodes of one label as a connection with pages, or those among some. */
      nodesConnection(
        connection: ConnectionRef<Types>,
        options: {
          readonly description: string;
          readonly model: NodeModel;
          readonly sort: Sort;
          readonly filter?: FilterInput;
          readonly acceptsTemporalArgs?: boolean;
          /** What binds `n` to the nodes that are meant, where these are not all of the label. */
          readonly among?: (parent: ParentShape) => Fragment;
          /** What holds for the nodes in a variable that a scope shows. */
          readonly conditions?: (variable: string, scope: Scope) => readonly Fragment[];
        },
      ): FieldRef<Types, unknown, Kind>;
      /** One node of a label by its key, which the argument `slug` gives. */
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
