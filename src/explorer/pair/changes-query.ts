import { EntityRef } from '../api/entity-ref.ts';
import { graphql, type ResultOf } from '../api/graphql.ts';
import { factFields } from '../facts/fact-fields.ts';

/** Asks for the changes that concern two countries within a period. */
export const changesQuery = graphql(
  `
    query PairChanges($a: ID!, $b: ID!, $on: Edtf, $during: Edtf!, $after: String) {
      changes(of: $a, with: $b, on: $on, during: $during, first: 100, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          change
          text
          date {
            edtf
            isApproximate
            isUncertain
          }
          entity {
            ...EntityRef
          }
          fact {
            ...FactFields
          }
        }
      }
    }
  `,
  [EntityRef, factFields],
);

/** A change within a period, as a sentence with its date and fact. */
export type Change = NonNullable<ResultOf<typeof changesQuery>['changes']>['nodes'][number];
