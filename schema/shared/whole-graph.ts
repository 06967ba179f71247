import type { NodeModel } from '../../src/graph/model/node-model.ts';
import { isFact, type FactModel } from '../../src/claims/fact-model.ts';
import { modelOf } from '../../src/pothos-plugin-neo4j/index.ts';
import { builder } from './builder.ts';
import { source } from './source-model.ts';

/** Returns the entity models: all node models except sources. */
export function entities(): readonly NodeModel[] {
  return nodes().filter((each) => each !== source);
}

/** Returns all node models. */
export function nodes(): readonly NodeModel[] {
  return modelOf(builder).nodes;
}

/** Returns the models of all facts. */
export function links(): readonly FactModel[] {
  return modelOf(builder).links.filter(isFact);
}

/** Returns the relationship models with the given types, or all if none are given. */
export function chooseLinks(types: readonly string[] | null | undefined): readonly FactModel[] {
  return links().filter((link) => types?.includes(link.type) ?? true);
}

/** Returns the model of a relationship type. */
export function linkModelOf(type: string): FactModel {
  const link = links().find((each) => each.type === type);
  if (!link) throw new Error(`The model has no relationship type ${type}.`);
  return link;
}

/** Returns the node model for a label. */
export function nodeModelOf(label: string): NodeModel {
  const node = nodes().find((each) => each.label === label);
  if (!node) throw new Error(`The model has no label ${label}.`);
  return node;
}
