import type { RelationshipModel } from '../model/relationship-model.ts';
import { cypher, join, name, type Fragment } from './cypher.ts';

/** What identifies the relationship in a variable, which is of one of some kinds: the key of its model, else the database's id. */
export function relationshipKey(
  variable: string,
  relationships: readonly Pick<RelationshipModel, 'key'>[],
): Fragment {
  const of = name(variable);
  const keys = [...new Set(relationships.map(({ key }) => key))];
  const known = keys.flatMap((key) => (key === null ? [] : [cypher`${of}.${name(key)}`]));
  const all =
    keys.length > known.length || known.length === 0 ? [...known, cypher`elementId(${of})`] : known;
  const [only] = all;
  return all.length === 1 && only ? only : cypher`coalesce(${join(all, ', ')})`;
}
