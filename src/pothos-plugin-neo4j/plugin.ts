import { BasePlugin, type BuildCache, type SchemaTypes } from '@pothos/core';
import type { GraphModel } from '../graph/model/graph-model.ts';
import type { PropertyTypeHooks } from './hooks/property-type.ts';
import type { ScopeHook } from './hooks/scope.ts';

/** The options of the plugin: the model of the graph, and the hooks. */
export interface Neo4jOptions {
  /** The model of the graph. It can be passed to `toSchema` instead. */
  readonly model?: GraphModel;
  /** Property types in addition to those of the database. */
  readonly propertyTypes?: PropertyTypeHooks;
  /** The arguments that apply to a field and to all fields below it. */
  readonly scope?: ScopeHook;
}

const models = new WeakMap<object, GraphModel>();

/** Registers the model of a builder. The methods of the plugin are added to the prototypes of the builders. */
export class Neo4jPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  constructor(cache: BuildCache<Types>, name: keyof PothosSchemaTypes.Plugins<Types>) {
    super(cache, name);
    const model = cache.options.neo4j?.model ?? this.builder.options.neo4j?.model;
    if (model) models.set(this.builder, model);
  }
}

/** Returns the model of a builder. Throws before the schema is built. */
export function modelOf(builder: object): GraphModel {
  const model = models.get(builder);
  if (model) return model;
  throw new Error('The model of the graph is known only after `toSchema` has been called.');
}
