import './global-types.ts';
import './builder/schema-builder.ts';
import './connections/connection-types.ts';
import './builder/field-builder.ts';
import './builder/connection-fields.ts';
import './builder/relationship-fields.ts';
import './filters/filter-builder.ts';
import SchemaBuilder from '@pothos/core';
import { Neo4jPlugin } from './plugin.ts';

export type {
  ConnectionRef,
  RelationshipConnectionRef,
  GraphTypeRef,
  TotalFields,
} from './connections/connection-ref.ts';
export { modelOf, type Neo4jOptions } from './plugin.ts';

export { countKnown } from './hooks/number-summary.ts';
export type { Summary } from './hooks/summary.ts';
export { builderOf } from './hooks/hooks-of.ts';
export { oncePerBuilder } from './hooks/once-per-builder.ts';
export {
  storedAlone,
  type PropertyTypeHook,
  type PropertyTypeHooks,
} from './hooks/property-type.ts';
export {
  narrowScope,
  NO_SCOPE,
  openScope,
  relationshipConditions,
  type Matched,
  type Meaning,
  type Scope,
  type ScopeFilterField,
  type ScopeHook,
} from './hooks/scope.ts';

export { ApiError, apiError } from './load/api-error.ts';
export { fetchNode, findNode } from './load/find-nodes.ts';
export { decodeGlobalId, encodeGlobalId, type GlobalId } from './load/global-id.ts';
export {
  createContext,
  groupByStart,
  loadInBatch,
  readRows,
  type AnswerMark,
  type GraphContext,
  type Notice,
  type WalkedOperation,
} from './load/graph-context.ts';
export {
  readNodeProperty,
  readRelationshipProperty,
  receiverOf,
  senderOf,
  nameOf,
  readText,
  type GraphNode,
  type GraphRelationship,
  type NodePlace,
} from './load/graph-value.ts';
export { addNotice } from './load/notices.ts';
export { isRelationship } from './load/read-columns.ts';
export { planOnce } from './load/plan-once.ts';
export { placeOf, type PlanTables } from './load/plan-tables.ts';
export {
  findRelationshipsBy,
  findRelationshipsWith,
  matchRelationshipsOf,
} from './load/find-relationships.ts';
export { toShortStep, toStep, type TraversalStep } from './load/traversal.ts';

export { collectForEntries, collectForNode, type Collected } from './selection/collect-columns.ts';
export type { FieldPlan } from './selection/field-plan.ts';
export { pageNeeds } from './selection/page-needs.ts';
export {
  isIntrospection,
  walkSelection,
  type SelectedField,
  type Selection,
} from './selection/walk-selection.ts';
export { createPlans, type OperationPlans } from './plan/object-plan.ts';
export { AnswerTooLarge, NotWritten } from './plan/not-written.ts';
export { createPace, type Pace } from './load/pace.ts';
export { writeAnswer } from './plan/write-answer.ts';
export { intern } from './load/intern.ts';
export { measureCost, type Cost } from './selection/measure-cost.ts';

export {
  openPage,
  planPage,
  type CountStatement,
  type GraphConnection,
  type NodeEdge,
  type Page,
} from './connections/connection.ts';
export type { Anchor } from './connections/relationship-list.ts';
export {
  byBothEnds,
  byEnds,
  byNodeKey,
  byNodeProperty,
  byOtherEnds,
  byRowKeys,
  byRowProperty,
  byType,
  byValue,
  type GroupKey,
  type Groups,
} from './connections/groups.ts';
export {
  measureOf,
  summarizeFloat,
  summarizeInteger,
  type Measure,
  type Measures,
} from './connections/measures.ts';
export {
  pageArguments,
  readPageArguments,
  type PageArguments,
} from './connections/page-arguments.ts';
export { createValueCache, type ValueCache } from './load/value-cache.ts';
export {
  breakTies,
  BY_NAME,
  sortByProperty,
  sortByStored,
  type Sort,
  type SortKey,
} from './connections/sort.ts';
export type { RelationshipChoice } from './builder/connection-fields.ts';

export { compare, type Operators } from './filters/compare.ts';
export { lateEnum } from './builder/late-enum.ts';
export { defineFields } from './filters/filter-builder.ts';
export {
  flagOf,
  nearNodeOf,
  nodeOf,
  numberFrom,
  oneOf,
  oneOfNumbers,
  propertyOf,
  sameLink,
  readProperty,
  textOf,
  type Bearer,
} from './filters/filter-fields.ts';
export { allLinksOf, endsMeet, linksOf } from './filters/links-of.ts';
export { floatType, integerType } from './filters/number-types.ts';
export {
  holdsAll,
  readFilter,
  type Condition,
  type FilterField,
  type FilterInput,
  type FilterValue,
  type ListFilterInput,
  type Place,
} from './filters/filter.ts';

export { editDistance } from '../graph/model/edit-distance.ts';
export { findHits } from './search/find-hits.ts';
export { HIT_COLUMNS } from './search/read-hit.ts';
export type { SearchPlan } from './search/search-plan.ts';
export { rankName, readSearchText } from './search/rank-name.ts';
export { openSearch, type SearchEdge, type SearchResult } from './search/search-connection.ts';

export { excludedKinds } from './paths/excluded-nodes.ts';
export { collectSteps, type FoundPaths, type FoundStep } from './paths/expand-paths.ts';
export { hubsOf, type Hub } from './paths/hubs.ts';
export {
  countRelationshipsBetween,
  findNeighborhood,
  findParents,
  listRelationshipsBetween,
  MAX_LINKS,
  type NearbyNode,
  type Neighborhood,
  type NeighborhoodQuestion,
} from './paths/find-neighborhood.ts';
export { findPaths, type PathsQuestion } from './paths/find-paths.ts';
export { exportAmong } from './export/export-among.ts';
export { exportGraph } from './export/export-graph.ts';
export { readProperties } from './export/read-exported.ts';
export {
  exportRelationshipsAround,
  exportNode,
  exportRelationshipByKey,
} from './export/export-one.ts';
export type {
  Citation,
  ExportedBatch,
  ExportedColumn,
  ExportedEnd,
  ExportedNode,
  ExportedProperty,
  ExportedRelationship,
  GraphExport,
} from './export/exported.ts';

export { all, any, negate } from '../graph/cypher/condition.ts';
export { cypher, join, name, toStatement, value, type Fragment } from '../graph/cypher/cypher.ts';
export { byNumber, byText, type SortTerms } from '../graph/cypher/sort-terms.ts';
export type { GraphModel } from '../graph/model/graph-model.ts';
export { defineNode, type NodeModel } from '../graph/model/node-model.ts';
export type { PropertyType, PropertyTypes } from '../graph/model/property.ts';
export { defineRelationship, type RelationshipModel } from '../graph/model/relationship-model.ts';
export { DatabaseTimeout } from '../neo4j/errors.ts';
export type { Graph, Row } from '../neo4j/graph.ts';
export { openGraph } from '../neo4j/open-graph.ts';

SchemaBuilder.registerPlugin('neo4j', Neo4jPlugin);
