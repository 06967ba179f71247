import { BasePlugin, type BuildCache, type SchemaTypes } from '@pothos/core';
import type { GraphModel } from '../graph/model/graph-model.ts';

/** What the plugin is told of the graph that the schema stands on. */
export interface Neo4jOptions {
  readonly model: GraphModel;
}

const models = new WeakMap<object, GraphModel>();

/** The plugin itself: its work is done by the methods that it adds to the builders. */
export class Neo4jPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  constructor(cache: BuildCache<Types>, name: keyof PothosSchemaTypes.Plugins<Types>) {
    super(cache, name);
    const options = cache.options.neo4j ?? this.builder.options.neo4j;
    if (options) models.set(this.builder, options.model);
  }
}

/** The graph that the schema of a builder stands on; known from when the schema is built. */
export function modelOf(builder: object): GraphModel {
  const model = models.get(builder);
  if (model) return model;
  throw new Error('The model of the graph is known only after `toSchema` has been called.');
}
