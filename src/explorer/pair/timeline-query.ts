import { EntityRef } from '../api/entity-ref.ts';
import { graphql, type ResultOf } from '../api/graphql.ts';

/** Asks for one page of all changes that concern two countries, with the dates of their facts. */
export const timelineQuery = graphql(
  `
    query PairTimeline($a: ID!, $b: ID!, $on: Edtf, $after: String) {
      dyad(a: $a, b: $b, on: $on) {
        timeline(first: 100, after: $after) {
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            change
            date {
              edtf
              earliest
              latest
              isApproximate
              isUncertain
            }
            entity {
              ...EntityRef
            }
            fact {
              factId
              link
              sender {
                id
              }
              startedOn {
                edtf
                earliest
                latest
                isApproximate
                isUncertain
              }
              endedOn {
                edtf
                earliest
                latest
                isApproximate
                isUncertain
              }
              knownFrom
              knownUntil
            }
          }
        }
      }
    }
  `,
  [EntityRef],
);

/** A change of the timeline, with the dates of the fact from which it is derived. */
export type TimelineEntry = NonNullable<
  ResultOf<typeof timelineQuery>['dyad']
>['timeline']['nodes'][number];
