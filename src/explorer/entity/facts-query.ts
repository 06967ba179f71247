import { graphql } from '../api/graphql.ts';
import { linkFields } from './entity-fields.ts';

/** The query of a page of the facts of one kind. */
export const factsQuery = graphql(
  `
    query FactsOfKind(
      $id: ID!
      $kind: LinkKind!
      $asOf: Edtf
      $filter: LinkFilter
      $sort: LinkSort
      $after: String
    ) {
      node(id: $id) {
        ... on Entity {
          links(
            kinds: [$kind]
            asOf: $asOf
            filter: $filter
            sort: $sort
            first: 25
            after: $after
          ) {
            ...LinkFields
          }
        }
      }
    }
  `,
  [linkFields],
);
