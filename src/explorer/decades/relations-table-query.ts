import { graphql } from '../api/graphql.ts';

/** Asks for all diplomatic relations of a country as a table for CSV. */
export const relationsTableQuery = graphql(`
  query RelationsAsCsv($country: String!) {
    country(code: $country) {
      relations {
        edges {
          node {
            code
            name
          }
          startedOn {
            edtf
          }
          endedOn {
            edtf
          }
          text
          confidence
          sources {
            title
            url
          }
          factId
        }
      }
    }
  }
`);
