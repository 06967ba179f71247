import { BasePlugin, type SchemaTypes } from '@pothos/core';
import type { GraphModel } from '../graph/model/graph-model.ts';

/** What the plugin is told of the graph that the schema stands on. */
export interface Neo4jOptions {
  readonly model: GraphModel;
}

/** The plugin itself: its work is done by the methods that it adds to the builders. */
export class Neo4jPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {}
