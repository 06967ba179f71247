import { BasePlugin, type BuildCache, type SchemaTypes } from '@pothos/core';
import type { GraphModel } from '../graph/model/graph-model.ts';
import type { PropertyTypeHooks } from './hooks/property-type.ts';
import type { ScopeHook } from './hooks/scope.ts';

/** The model of the graph, and the extensions of the plugin. */
export interface Neo4jOptions {
  /** The model of the graph. It can be given to `toSchema` instead, if it is not known earlier. */
  readonly model?: GraphModel;
  /** Types of properties beside those of the database. */
  readonly propertyTypes?: PropertyTypeHooks;
  /** The arguments that hold for everything below a field. */
  readonly scope?: ScopeHook;
}

const models = new WeakMap<object, GraphModel>();

/** The plugin itself; the methods that it adds to the builders do the work. */
export class Neo4jPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  constructor(cache: BuildCache<Types>, name: keyof PothosSchemaTypes.Plugins<Types>) {
    super(cache, name);
    const model = cache.options.neo4j?.model ?? this.builder.options.neo4j?.model;
    if (model) models.set(this.builder, model);
  }
}

/** Returns the model of the graph of a builder. Throws before its schema is built. */
export function modelOf(builder: object): GraphModel {
  const model = models.get(builder);
  if (model) return model;
  throw new Error('The model of the graph is known only after `toSchema` has been called.');
}
