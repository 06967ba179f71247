import {
  readNodeProperty,
  readText,
  type GraphRelationship,
  type GraphNode,
  receiverOf,
  senderOf,
} from '../../src/pothos-plugin-neo4j/index.ts';
import type { NamedEntity, SentenceParts } from './sentence.ts';
import { links } from './whole-graph.ts';

const DATES = [
  'startedOn',
  'endedOn',
  'knownFrom',
  'knownUntil',
  'startEarliest',
  'endLatest',
] as const;

/** Returns the properties that sentences about links use: the dates, and the properties that the models name. */
export function listWordedProperties(): readonly string[] {
  return [...DATES, ...new Set(links().flatMap(({ wording }) => wording?.properties ?? []))];
}

/** Returns the parts of the sentence about a link. `valueOf` returns the value of a property. */
export function partsOf(
  link: GraphRelationship,
  valueOf: (property: string) => unknown,
  worded: readonly string[],
): SentenceParts {
  const read = (name: string): string | null => readText(valueOf(name)) ?? null;
  return {
    type: link.type,
    sender: nameOf(senderOf(link)),
    receiver: nameOf(receiverOf(link)),
    startedOn: read('startedOn'),
    endedOn: read('endedOn'),
    knownFrom: read('knownFrom'),
    knownUntil: read('knownUntil'),
    startEarliest: read('startEarliest'),
    endLatest: read('endLatest'),
    values: Object.fromEntries(worded.map((name) => [name, read(name)])),
  };
}

function nameOf(node: GraphNode): NamedEntity {
  return { label: node.label, name: String(readNodeProperty(node, 'name')) };
}
