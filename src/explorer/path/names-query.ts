import { EntityRef, keyOf, type EntityRefData } from '../api/entity-ref.ts';
import { graphql } from '../api/graphql.ts';

/** Asks for entities by their keys, to show their names. */
export const namesQuery = graphql(
  `
    query Names($of: ID!, $with: [ID!], $on: Edtf) {
      neighborhood(of: $of, with: $with, on: $on, hops: 0, first: 50) {
        entities {
          ...EntityRef
        }
      }
    }
  `,
  [EntityRef],
);

/** Returns the name of the entity with a key, or the key itself until the name is known. */
export function nameOf(key: string, entities: readonly EntityRefData[]): string {
  return entities.find((entity) => keyOf(entity) === key)?.name ?? key;
}
