import { EntityRef } from '../api/entity-ref.ts';
import { graphql, type ResultOf } from '../api/graphql.ts';
import { dateFields } from './date-fields.ts';
import { sourceFields } from './source-fields.ts';

/** The query of a fact with its dates, sources and rivals. */
export const factQuery = graphql(
  `
    query Fact($id: ID!) {
      dataset {
        version
      }
      fact(id: $id) {
        factId
        text
        link
        confidence
        certainty
        isSourced
        hasRivals
        isContinuity
        ownFrom
        isOutsideLife
        knownFrom
        knownUntil
        startedOn {
          ...DateFields
        }
        endedOn {
          ...DateFields
        }
        properties {
          name
          value
        }
        sender {
          ...EntityRef
        }
        receiver {
          ...EntityRef
        }
        sources {
          ...SourceFields
        }
        deniedBy {
          ...SourceFields
        }
        rivals {
          factId
          text
          rank
          sources {
            ...SourceFields
          }
        }
      }
    }
  `,
  [dateFields, EntityRef, sourceFields],
);

/** A fact with its dates, sources and rivals. */
export type DetailedFact = NonNullable<ResultOf<typeof factQuery>['fact']>;

/** Returns the path of the page of a fact. */
export function factAddress(id: string): string {
  return `/explore/fact/${encodeURIComponent(id)}`;
}
