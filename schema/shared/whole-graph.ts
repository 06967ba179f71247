import type { NodeModel } from '../../src/graph/model/node-model.ts';
import type { RelationshipModel } from '../../src/graph/model/relationship-model.ts';
import { modelOf } from '../../src/pothos-plugin-neo4j/plugin.ts';
import { builder } from './builder.ts';
import { source } from './source-model.ts';

/** The kinds of nodes that have a page of their own: all but sources. */
export function entities(): readonly NodeModel[] {
  return nodes().filter((each) => each !== source);
}

/** All kinds of nodes. */
export function nodes(): readonly NodeModel[] {
  return modelOf(builder).nodes;
}

/** All kinds of links. */
export function links(): readonly RelationshipModel[] {
  return modelOf(builder).links;
}

/** The kinds of links of some types, or all where none are said. */
export function chooseLinks(
  types: readonly string[] | null | undefined,
): readonly RelationshipModel[] {
  return links().filter((link) => types?.includes(link.type) ?? true);
}

/** The kind of link that a type names. */
export function linkModelOf(type: string): RelationshipModel {
  const link = links().find((each) => each.type === type);
  if (!link) throw new Error(`${type} is no link of the model.`);
  return link;
}

/** The kind of node that a label names. */
export function nodeModelOf(label: string): NodeModel {
  const node = nodes().find((each) => each.label === label);
  if (!node) throw new Error(`${label} is no node of the model.`);
  return node;
}
