import { encodeGlobalId, type GlobalId } from '../../src/pothos-plugin-neo4j/index.ts';
import { kindOf } from '../shared/entity-kind.ts';
import { entities } from '../shared/whole-graph.ts';

/** Returns the id of an entity in the reconciliation service, such as `country/JPN`. It is the end of its permalinks. */
export function toEntityId({ typename, key }: GlobalId): string {
  return `${typeIdOf(typename)}/${key}`;
}

/** Parses the id of an entity in the reconciliation service. Returns null if there is no such kind of entity. */
export function readEntityId(id: string): GlobalId | null {
  const slash = id.indexOf('/');
  const model = entities().find(({ label }) => typeIdOf(label) === id.slice(0, slash));
  const key = id.slice(slash + 1);
  return slash > 0 && key !== '' && model ? { typename: model.label, key } : null;
}

/** Returns the opaque id of an entity in the GraphQL API. Returns null for an unknown kind of entity. */
export function toGlobalId(id: string): string | null {
  const read = readEntityId(id);
  return read && encodeGlobalId(read.typename, read.key);
}

/** Returns the id of a type of entities in the reconciliation service: the label in small letters. */
export function typeIdOf(label: string): string {
  return kindOf(label).toLowerCase();
}
