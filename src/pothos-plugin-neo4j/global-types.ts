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
  /** Which end of the fact is the node; `far` unless said. */
  readonly nodeAt?: 'via' | 'far';
  readonly interfaces: InterfaceParam<Types>[];
  readonly fields?: (t: PothosSchemaTypes.ObjectFieldBuilder<Types, GraphRelationship>) => FieldMap;
  readonly groups?: Groups;
  /** The date by which rows are counted over time. */
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
      /** The type of the nodes of one label; it has the label's name. */
      nodeObject(model: NodeModel, options: NodeTypeOptions<Types>): ObjectRef<Types, GraphNode>;
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
      relationshipObject(
        name: string,
        options: LinkTypeOptions<Types>,
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
      factConnection(name: string, options: FactConnectionOptions<Types>): FactConnectionRef<Types>;
      /** `…Sort` and `…SortKey`: the ways in which a client may sort. */
      sortInput(
        name: string,
        options: { readonly what: string; readonly keys: Sort['keys'] },
      ): Sort;
      /** Adds a way to sort. */
      sortKey(sort: Sort, name: string, key: SortKey): void;
      /** `…Group`: what a connection may be counted by. */
      groupEnum(
        name: string,
        options: { readonly what: string; readonly keys: Groups['keys'] },
      ): Groups;
      /** Adds a way to count in groups. */
      groupKey(groups: Groups, name: string, key: GroupKey): void;
      /** `…Filter`: conditions that a client may set, with `and`, `or` and `not` over them unless it is flat. */
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
      property(
        model: NodeModel | RelationshipModel,
        property: string,
        options: ColumnOptions<Types>,
      ): FieldRef<Types, unknown, Kind>;
      /** A value made of several properties of the node or link. */
      properties(
        model: NodeModel | RelationshipModel,
        properties: readonly string[],
        options: ColumnsOptions<Types>,
      ): FieldRef<Types, unknown, Kind>;
      /** Whether the fact surely held on the date that a higher field asks for; null where none does. */
      certainty(
        model: RelationshipModel,
        options: { readonly description: string },
      ): FieldRef<Types, unknown, Kind>;
      /** A node at one end of the link. */
      relationshipEnd(
        end: RelationshipEnd,
        options: { readonly description: string; readonly type: GraphTypeRef<Types> },
      ): FieldRef<Types, unknown, Kind>;
      /** The node whose key a property holds. */
      nodeByKey(
        model: NodeModel,
        property: string,
        options: {
          readonly description: string;
          readonly type: ObjectRef<Types, GraphNode>;
          readonly target: NodeModel;
        },
      ): FieldRef<Types, unknown, Kind>;
      /** The nodes whose keys a list property holds, in its order. */
      nodesByKeys(
        model: NodeModel | RelationshipModel,
        property: string,
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
          /** The dates of the nodes themselves, by which a date that is asked for judges them. */
          readonly span?: NodeSpan;
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
