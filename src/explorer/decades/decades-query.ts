import { EntityRef } from '../api/entity-ref.ts';
import { graphql, type ResultOf } from '../api/graphql.ts';

/** Asks how many diplomatic relations of a country were opened and in force in each decade. */
export const decadesQuery = graphql(
  `
    query Decades($country: String!, $during: Edtf!) {
      country(code: $country) {
        ...EntityRef
        relations {
          opened: series(per: DECADE, of: BEGAN, during: $during) {
            period
            count
            possible
          }
          inForce: series(per: DECADE, of: IN_FORCE, during: $during) {
            period
            count
            possible
          }
        }
      }
    }
  `,
  [EntityRef],
);

/** The relations of a country, counted by decade. */
export type RelationsByDecade = NonNullable<ResultOf<typeof decadesQuery>['country']>['relations'];

/**
 * The number of relations that certainly belong to a decade, and the number that only possibly belong to the decade.
 */
export type Point = RelationsByDecade['opened'][number];
