import {
  readNodeProperty,
  readText,
  type GraphRelationship,
  type GraphNode,
  receiverOf,
  senderOf,
} from '../../src/pothos-plugin-neo4j/index.ts';
import type { NamedEntity, SentenceParts } from './sentence.ts';

/** The properties of a link that its sentence is built from: dates, status and roles. */
export const SAID = [
  'startedOn',
  'endedOn',
  'knownFrom',
  'knownUntil',
  'startEarliest',
  'endLatest',
  'status',
  'role',
  'partyRole',
  'participation',
  'signedOn',
] as const;

/** Returns the parts of a link's sentence. The values are those of the columns in SAID. */
export function partsOf(link: GraphRelationship, values: readonly unknown[]): SentenceParts {
  const said = (name: (typeof SAID)[number]): string | null =>
    readText(values[SAID.indexOf(name)]) ?? null;
  return {
    type: link.type,
    sender: nameOf(senderOf(link)),
    receiver: nameOf(receiverOf(link)),
    startedOn: said('startedOn'),
    endedOn: said('endedOn'),
    knownFrom: said('knownFrom'),
    knownUntil: said('knownUntil'),
    startEarliest: said('startEarliest'),
    endLatest: said('endLatest'),
    status: said('status'),
    role: said('role'),
    partyRole: said('partyRole'),
    participation: said('participation'),
    signedOn: said('signedOn'),
  };
}

function nameOf(node: GraphNode): NamedEntity {
  return { label: node.label, name: String(readNodeProperty(node, 'name')) };
}
