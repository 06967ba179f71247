import { BasePlugin, type SchemaTypes } from '@pothos/core';
import type { GraphModel } from '../graph/model/graph-model.ts';

/** The options of the plugin: the graph on which the schema is based. */
export interface Neo4jOptions {
  readonly model: GraphModel;
}

/** The plugin itself; the methods that it adds to the builders do the work. */
export class Neo4jPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {}
