import type { NodeModel } from '../../src/graph/model/node-model.ts';
import { isFact, type FactModel } from '../../src/claims/fact-model.ts';
import { modelOf } from '../../src/pothos-plugin-neo4j/index.ts';
import { builder } from './builder.ts';
import { source } from './source-model.ts';

/** The entity models: all nodes except sources. */
export function entities(): readonly NodeModel[] {
  return nodes().filter((each) => each !== source);
}

/** All kinds of nodes. */
export function nodes(): readonly NodeModel[] {
  return modelOf(builder).nodes;
}

/** All kinds of links. */
export function links(): readonly FactModel[] {
  return modelOf(builder).links.filter(isFact);
}

/** The kinds of links of some types, or all where none are said. */
export function chooseLinks(types: readonly string[] | null | undefined): readonly FactModel[] {
  return links().filter((link) => types?.includes(link.type) ?? true);
}

/** The kind of link that a type names. */
export function linkModelOf(type: string): FactModel {
  const link = links().find((each) => each.type === type);
  if (!link) throw new Error(`${type} is not a link of the model.`);
  return link;
}

/** The kind of node that a label names. */
export function nodeModelOf(label: string): NodeModel {
  const node = nodes().find((each) => each.label === label);
  if (!node) throw new Error(`${label} is not a node of the model.`);
  return node;
}
