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
  const [sender, receiver] = [nameOf(senderOf(link)), nameOf(receiverOf(link))];
  return toSentenceParts({ type: link.type, sender, receiver }, valueOf, worded);
}

/** Returns the parts of the sentence about a fact. `valueOf` returns the value of a property. */
export function toSentenceParts(
  ends: Pick<SentenceParts, 'type' | 'sender' | 'receiver'>,
  valueOf: (property: string) => unknown,
  worded: readonly string[],
): SentenceParts {
  const read = (name: string): string | null => readText(valueOf(name)) ?? null;
  return {
    ...ends,
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
