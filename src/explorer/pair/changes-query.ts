import { EntityRef } from '../api/entity-ref.ts';
import { graphql, type ResultOf } from '../api/graphql.ts';
import { dateFields } from '../facts/date-fields.ts';
import { factFields } from '../facts/fact-fields.ts';

/** Asks for the changes that concern two countries within a period. */
export const changesQuery = graphql(
  `
    query PairChanges($a: ID!, $b: ID!, $on: Edtf, $during: Edtf!, $after: String) {
      changes(of: $a, with: $b, on: $on, during: $during, first: 50, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            text
            date {
              ...DateFields
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
    }
  `,
  [EntityRef, dateFields, factFields],
);

/** Asks for the same changes as a table for CSV. */
export const changesTableQuery = graphql(`
  query PairChangesAsCsv($a: ID!, $b: ID!, $on: Edtf, $during: Edtf!) {
    changes(of: $a, with: $b, on: $on, during: $during) {
      nodes {
        date {
          edtf
        }
        change
        text
        countries {
          code
        }
        entity {
          kind
          name
        }
        fact {
          factId
          confidence
          sources {
            title
            url
          }
        }
      }
    }
  }
`);

/** The changes of one page. */
export type ChangesPage = NonNullable<ResultOf<typeof changesQuery>['changes']>;

/** A change, as a sentence with its date and fact. */
export type Change = ChangesPage['edges'][number]['node'];
