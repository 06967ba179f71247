import { EntityRef } from '../api/entity-ref.ts';
import { graphql, type ResultOf } from '../api/graphql.ts';
import { dateFields } from '../facts/date-fields.ts';
import { factFields } from '../facts/fact-fields.ts';
import { sourceFields } from '../facts/source-fields.ts';

/** The fields of the facts of an entity. */
export const linkFields = graphql(
  `
    fragment LinkFields on LinkConnection @_unmask {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        ...FactFields
        link
        node {
          ...EntityRef
        }
      }
    }
  `,
  [EntityRef, factFields],
);

/** The fields that the page of every entity shows: names, facts, sources and further reading. */
export const entityFields = graphql(
  `
    fragment EntityFields on Entity @_unmask {
      id
      ...EntityRef
      nameOnDate: name(on: $asOf)
      summary
      names {
        text
        language
        usedFrom {
          ...DateFields
        }
        usedUntil {
          ...DateFields
        }
      }
      confidence
      isSourced
      sources {
        ...SourceFields
      }
      citations {
        field
        value
        note
        agrees
        source {
          ...SourceFields
        }
      }
      furtherReading {
        title
        url
      }
      sameAs
      links(asOf: $asOf, filter: $filter, sort: $sort, first: 40) {
        totalCount
        groups(by: KIND) {
          key
          count
        }
        ...LinkFields
      }
    }
  `,
  [dateFields, EntityRef, sourceFields, linkFields],
);

/** An entity as its page shows it. */
export type ShownEntity = ResultOf<typeof entityFields>;

/** The facts of an entity: the first page, and the number of each kind. */
export type ShownLinks = ShownEntity['links'];
