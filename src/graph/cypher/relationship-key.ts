import type { RelationshipModel } from '../model/relationship-model.ts';
import { cypher, join, name, type Fragment } from './cypher.ts';

/**
 * Returns the expression for the key of the relationship in a variable. Models without a key property use the id of the
 * database.
 */
export function relationshipKey(
  variable: string,
  relationships: readonly Pick<RelationshipModel, 'key'>[],
): Fragment {
  return relationshipKeyOf(name(variable), relationships);
}

/** Returns the expression for the key of a relationship that is given as an expression. */
export function relationshipKeyOf(
  of: Fragment,
  relationships: readonly Pick<RelationshipModel, 'key'>[],
): Fragment {
  const keys = [...new Set(relationships.map(({ key }) => key))];
  const known = keys.flatMap((key) => (key === null ? [] : [cypher`${of}.${name(key)}`]));
  const all =
    keys.length > known.length || known.length === 0 ? [...known, cypher`elementId(${of})`] : known;
  const [only] = all;
  return all.length === 1 && only ? only : cypher`coalesce(${join(all, ', ')})`;
}
