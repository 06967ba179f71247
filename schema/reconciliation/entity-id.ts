import {
  decodeGlobalId,
  encodeGlobalId,
  type GlobalId,
} from '../../src/pothos-plugin-neo4j/index.ts';
import { entities } from '../shared/whole-graph.ts';

/** Returns the id of an entity in the reconciliation service, such as `country/JPN`. The permalinks of the entity end with this id. */
export function toEntityId({ typename, key }: GlobalId): string {
  return `${typeIdOf(typename)}/${key}`;
}

/** Converts the id of an entity in the GraphQL API to the id in the reconciliation service. */
export function fromGlobalId(id: string): string {
  const read = decodeGlobalId(id);
  return read ? toEntityId(read) : id;
}

/** Parses the id of an entity in the reconciliation service. Returns null if the id contains no known kind or no key. */
export function readEntityId(id: string): GlobalId | null {
  const slash = id.indexOf('/');
  const model = entities().find(({ label }) => typeIdOf(label) === id.slice(0, slash));
  const key = id.slice(slash + 1);
  return slash > 0 && key !== '' && model ? { typename: model.label, key } : null;
}

/** Converts the id of an entity in the reconciliation service to the id in the GraphQL API. Returns null if the id is invalid. */
export function toGlobalId(id: string): string | null {
  const read = readEntityId(id);
  return read && encodeGlobalId(read.typename, read.key);
}

/** Converts a label to the id of its type in the reconciliation service, which is the label in lower case. */
export function typeIdOf(label: string): string {
  return label.toLowerCase();
}
