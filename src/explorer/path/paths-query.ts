import { EntityRef } from '../api/entity-ref.ts';
import { graphql, type ResultOf } from '../api/graphql.ts';
import { factFields } from '../facts/fact-fields.ts';

/** Asks for the shortest paths between two entities. */
export const pathsQuery = graphql(
  `
    query Paths(
      $from: ID!
      $to: ID!
      $on: Edtf
      $certainty: Certainty
      $kinds: [LinkKind!]
      $avoid: [ID!]
      $maxHops: Int
    ) {
      paths(
        from: $from
        to: $to
        on: $on
        asOf: $on
        certainty: $certainty
        kinds: $kinds
        avoid: $avoid
        maxHops: $maxHops
        first: 10
      ) {
        shortest
        isTruncated
        paths {
          length
          steps {
            entity {
              ...EntityRef
            }
            fact {
              ...FactFields
            }
          }
        }
      }
    }
  `,
  [EntityRef, factFields],
);

/** The paths between two entities. */
export type PathResult = NonNullable<ResultOf<typeof pathsQuery>['paths']>;

/** One path: its entities in order, each with the fact that leads to it. */
export type FoundPath = PathResult['paths'][number];
