import { EntityRef } from '../api/entity-ref.ts';
import { graphql } from '../api/graphql.ts';

/** Asks for the treaties, organizations, events and disputes that two countries shared on a date. */
export const sharedQuery = graphql(
  `
    query PairShared($a: ID!, $b: ID!, $on: Edtf) {
      dyad(a: $a, b: $b, on: $on) {
        treaties(asOf: $on, first: 100) {
          totalCount
          nodes {
            ...EntityRef
          }
        }
        organizations(asOf: $on, first: 100) {
          totalCount
          nodes {
            ...EntityRef
          }
        }
        events(asOf: $on, first: 100) {
          totalCount
          nodes {
            ...EntityRef
          }
        }
        disputes(asOf: $on, first: 100) {
          totalCount
          nodes {
            ...EntityRef
          }
        }
      }
    }
  `,
  [EntityRef],
);
