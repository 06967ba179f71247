import type { FieldKind, FieldMap, SchemaTypes } from '@pothos/core';
import type { Fragment } from '../graph/cypher/cypher.ts';
import type { RelationshipModel } from '../graph/model/relationship-model.ts';
import type { NodeModel } from '../graph/model/node-model.ts';
import type { PropertyNameOf } from '../graph/model/property.ts';
import type {
  ConnectionRef,
  RelationshipConnectionRef,
  RelationshipListRef,
  GraphTypeRef,
} from './connections/connection-ref.ts';
import type { RelationshipEnd } from './selection/field-plan.ts';
import type { FilterField, FilterInput, ListFilterInput } from './filters/filter.ts';
import type { GroupKey, Groups } from './connections/groups.ts';
import type { Measure, Measures } from './connections/measures.ts';
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
  RelationshipConnectionOptions,
  NodeConnectionOptions,
  ColumnOptions,
  ColumnsOptions,
  RelatedOptions,
  RelatedConnectionOptions,
  LinksConnectionOptions,
  RelationshipListOptions,
  RelationshipsConnectionOptions,
} from './builder/type-options.ts';

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
      /** The model, if it is not yet known when the builder is created. */
      neo4j?: Neo4jOptions;
    }

    export interface SchemaBuilder<Types extends SchemaTypes> {
      /** Defines an object type for the nodes of one label. It has the name of the label. */
      nodeObject<const Model extends NodeModel>(
        model: Model,
        options: NodeTypeOptions<Types, Model>,
      ): ObjectRef<Types, GraphNode>;
      /** Defines an interface for nodes of several labels. */
      nodeInterface(
        name: string,
        options: NodeInterfaceOptions<Types>,
      ): InterfaceRef<Types, GraphNode>;
      /** Defines a union for nodes of several labels. */
      nodeUnion(
        name: string,
        options: {
          readonly description: string;
          readonly types: readonly ObjectRef<Types, GraphNode>[];
        },
      ): UnionRef<Types, GraphNode>;
      /** Defines an object type for relationships. */
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
      /** Defines `…Connection` and `…Edge` for relationships. Each edge is a relationship. */
      relationshipConnection<Model extends RelationshipModel>(
        name: string,
        options: RelationshipConnectionOptions<Types, Model>,
      ): RelationshipConnectionRef<Types>;
      /** Defines the input `…Sort` and the enum `…SortKey`. */
      sortInput(
        name: string,
        options: { readonly what: string; readonly keys: Sort['keys'] },
      ): Sort;
      /** Adds a sort key. */
      sortKey(sort: Sort, name: string, key: SortKey): void;
      /** Defines the enum `…Group` with the keys for grouping a connection. */
      groupEnum(
        name: string,
        options: { readonly what: string; readonly keys: Groups['keys'] },
      ): Groups;
      /** Adds a key for grouping. */
      groupKey(groups: Groups, name: string, key: GroupKey): void;
      /** Adds a value that a connection summarizes. */
      measure(measures: Measures, name: string, measure: Measure): void;
      /** Defines the input `…Filter`. It has the fields `and`, `or` and `not` unless `isFlat` is set. */
      filterInput(
        name: string,
        options: {
          readonly description: string;
          readonly fields: () => Readonly<Record<string, FilterField>>;
          readonly isFlat?: boolean;
          /** Whether it is a filter on relationships. It then has the fields of the scope hook. Default: false. */
          readonly isOnLinks?: boolean;
        },
      ): FilterInput;
      /** Adds a condition to a filter. */
      filterField(filter: FilterInput, name: string, field: FilterField): void;
      /** Defines the input `…ListFilter` with the quantifiers `some`, `none`, `every`, `single` and the counts. */
      listFilterInput(
        name: string,
        options: { readonly what: string; readonly filter: FilterInput },
      ): ListFilterInput;
      /** Defines `…Connection` and `…Edge` for plain nodes. */
      nodeConnection(name: string, options: NodeConnectionOptions<Types>): ConnectionRef<Types>;
      /** Defines `…Connection` and `…Edge` for relationships of any types. Their nodes are the relationships. */
      relationshipListConnection(
        name: string,
        options: RelationshipListOptions<Types>,
      ): RelationshipListRef<Types>;
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
      /** Defines a field for one property of the node or relationship. */
      property<Model extends AnyModel>(
        model: Model,
        property: PropertyNameOf<Model>,
        options: ColumnOptions<Types>,
      ): FieldRef<Types, unknown, Kind>;
      /** Defines a field that is computed from several properties of the node or relationship. */
      properties<Model extends AnyModel>(
        model: Model,
        properties: readonly PropertyNameOf<Model>[],
        options: ColumnsOptions<Types>,
      ): FieldRef<Types, unknown, Kind>;
      /** Defines a field for the node at one end of the relationship. */
      relationshipEnd(
        end: RelationshipEnd,
        options: { readonly description: string; readonly type: GraphTypeRef<Types> },
      ): FieldRef<Types, unknown, Kind>;
      /** Defines a field for the node with the key in a property. */
      nodeByKey<Model extends NodeModel>(
        model: Model,
        property: PropertyNameOf<Model>,
        options: {
          readonly description: string;
          readonly type: ObjectRef<Types, GraphNode>;
          readonly target: NodeModel;
        },
      ): FieldRef<Types, unknown, Kind>;
      /** Defines a field for the nodes with the keys in a list property, in the order of the list. */
      nodesByKeys<Model extends AnyModel>(
        model: Model,
        property: PropertyNameOf<Model>,
        options: {
          readonly description: string;
          readonly type: ObjectRef<Types, GraphNode>;
          readonly target: NodeModel;
        },
      ): FieldRef<Types, unknown, Kind>;
      /** Defines a list of related nodes. */
      relatedNodes(options: RelatedOptions<Types>): FieldRef<Types, unknown, Kind>;
      /** Defines a field for the first related node. The node must exist. */
      relatedNode(options: RelatedOptions<Types>): FieldRef<Types, unknown, Kind>;
      /** Defines a list of relationships. */
      relatedRelationships(options: RelatedOptions<Types>): FieldRef<Types, unknown, Kind>;
      /** Defines a connection of relationships. */
      relatedConnection(
        connection: ConnectionRef<Types>,
        options: RelatedConnectionOptions,
      ): FieldRef<Types, unknown, Kind>;
      /** Defines a connection of all relationships of some types. The arguments `kinds` and `direction` restrict it. */
      linksConnection(
        connection: ConnectionRef<Types>,
        options: LinksConnectionOptions,
      ): FieldRef<Types, unknown, Kind>;
      /** Defines a connection of all relationships of some types, or of those that belong to the node of the field. */
      relationshipsConnection(
        connection: RelationshipListRef<Types>,
        options: RelationshipsConnectionOptions,
      ): FieldRef<Types, unknown, Kind>;
      /** Defines a connection of the nodes of one label. */
      nodesConnection(
        connection: ConnectionRef<Types>,
        options: {
          readonly description: string;
          readonly model: NodeModel;
          readonly sort: Sort;
          readonly filter?: FilterInput;
          /** Whether the field takes the arguments of the scope, which then apply below it. Default: false. */
          readonly inheritsScope?: boolean;
          /** Binds `n` to the nodes of the connection. Default: all nodes of the label. */
          readonly match?: (parent: ParentShape, scope: Scope) => Fragment;
          /** Returns the conditions of a scope on the node in a variable. */
          readonly conditions?: (variable: string, scope: Scope) => readonly Fragment[];
        },
      ): FieldRef<Types, unknown, Kind>;
      /** Defines a field for one node of a label. The argument `slug` is its key. */
      nodeBySlug(
        model: NodeModel,
        options: {
          readonly description: string;
          readonly type: ObjectRef<Types, GraphNode>;
          /** Whether the field takes the arguments of the scope, which then apply below it. Default: false. */
          readonly inheritsScope?: boolean;
        },
      ): FieldRef<Types, unknown, Kind>;
    }
  }
}
