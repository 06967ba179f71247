import { BasePlugin, type SchemaTypes } from '@pothos/core';
import type { GraphModel } from '../graph/model/graph-model.ts';
import type { PropertyTypeHooks } from './hooks/property-type.ts';
import type { ScopeHook } from './hooks/scope.ts';

/** What the plugin is told of the graph that the schema stands on, and what extends it. */
export interface Neo4jOptions {
  readonly model: GraphModel;
  /** Types of properties beside those of the database. */
  readonly propertyTypes?: PropertyTypeHooks;
  /** The arguments that hold for everything below a field. */
  readonly scope?: ScopeHook;
}

/** The plugin itself: its work is done by the methods that it adds to the builders. */
export class Neo4jPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {}
