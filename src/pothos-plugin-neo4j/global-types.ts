import type { FieldKind, FieldMap, SchemaTypes } from '@pothos/core';
import type { Fragment } from '../graph/cypher/cypher.ts';
import type { RelationshipModel } from '../graph/model/relationship-model.ts';
import type { NodeModel } from '../graph/model/node-model.ts';
import type { PropertyNameOf } from '../graph/model/property.ts';
import type {
  ConnectionRef,
  FactConnectionRef,
  GraphTypeRef,
} from './connections/connection-ref.ts';
import type { RelationshipEnd } from './selection/field-plan.ts';
import type { FilterField, FilterInput, ListFilterInput } from './filters/filter.ts';
import type { GroupKey, Groups } from './connections/groups.ts';
import type { Scope } from './hooks/scope.ts';
import type { Neo4jOptions, Neo4jPlugin } from './plugin.ts';
import type { GraphRelationship, GraphNode } from './load/graph-value.ts';
import type { Sort, SortKey } from './connections/sort.ts';
import type { Page } from './connections/connection.ts';
import type { ConnectionFieldDescriptions } from './connections/connection-types.ts';
import type { SearchResult } from './search/search-connection.ts';
import type {
  AnyModel,
  NodeTypeOptions,
  NodeInterfaceOptions,
  LinkTypeOptions,
  FactConnectionOptions,
  NodeConnectionOptions,
  ColumnOptions,
  ColumnsOptions,
  RelatedOptions,
  RelatedConnectionOptions,
  LinksConnectionOptions,
} from './type-options.ts';

/* eslint-disable @typescript-eslint/no-namespace -- Pothos requires it: a plugin adds its options and methods to the global namespace PothosSchemaTypes. */
/* eslint-disable @typescript-eslint/no-unused-vars -- TypeScript requires it: a merged interface repeats all type parameters of the original. */
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
      nodeObject<const Model extends NodeModel>(
        model: Model,
        options: NodeTypeOptions<Types, Model>,
      ): ObjectRef<Types, GraphNode>;
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
      relationshipObject<Model extends RelationshipModel>(
        name: string,
        options: LinkTypeOptions<Types, Model>,
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
      /** Defines `…Connection` and `…Edge` for relationships: every edge is one. */
      factConnection<Model extends RelationshipModel>(
        name: string,
        options: FactConnectionOptions<Types, Model>,
      ): FactConnectionRef<Types>;
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
      /** Defines `…Connection` and `…Edge` for values that are not nodes of the graph. */
      pageConnection<Node>(
        name: string,
        options: {
          readonly description: string;
          readonly node: ObjectRef<Types, Node>;
          readonly fields: ConnectionFieldDescriptions;
        },
      ): ObjectRef<Types, Page<{ readonly cursor: string; readonly node: Node }>>;
      /** Defines `…Connection` and `…Edge` for search results. */
      searchConnection(
        name: string,
        options: { readonly description: string; readonly node: GraphTypeRef<Types> },
      ): ObjectRef<Types, SearchResult>;
    }

    export interface RootFieldBuilder<
      Types extends SchemaTypes,
      ParentShape,
      Kind extends FieldKind = FieldKind,
    > {
      /** A field for one property of the node or relationship. */
      property<Model extends AnyModel>(
        model: Model,
        property: PropertyNameOf<Model>,
        options: ColumnOptions<Types>,
      ): FieldRef<Types, unknown, Kind>;
      /** A field whose value is computed from several properties of the node or relationship. */
      properties<Model extends AnyModel>(
        model: Model,
        properties: readonly PropertyNameOf<Model>[],
        options: ColumnsOptions<Types>,
      ): FieldRef<Types, unknown, Kind>;
      /** A field for a node at one end of the relationship. */
      relationshipEnd(
        end: RelationshipEnd,
        options: { readonly description: string; readonly type: GraphTypeRef<Types> },
      ): FieldRef<Types, unknown, Kind>;
      /** A field for the node whose key is in a property. */
      nodeByKey<Model extends NodeModel>(
        model: Model,
        property: PropertyNameOf<Model>,
        options: {
          readonly description: string;
          readonly type: ObjectRef<Types, GraphNode>;
          readonly target: NodeModel;
        },
      ): FieldRef<Types, unknown, Kind>;
      /** A field for the nodes whose keys are in a list property, in its order. */
      nodesByKeys<Model extends AnyModel>(
        model: Model,
        property: PropertyNameOf<Model>,
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
          readonly match?: (parent: ParentShape) => Fragment;
          /** What holds for the nodes in a variable that a scope shows. */
          readonly conditions?: (variable: string, scope: Scope) => readonly Fragment[];
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
