import { EntityRef } from '../api/entity-ref.ts';
import { graphql, type ResultOf } from '../api/graphql.ts';
import { factFields } from '../facts/fact-fields.ts';

const answerFields = graphql(
  `
    fragment AnswerFields on Answer @_unmask {
      value
      reason
      answeredFor {
        ...EntityRef
      }
      facts {
        ...FactFields
      }
    }
  `,
  [EntityRef, factFields],
);

/** Asks whether two countries had relations, were allied, at war or neighbors on a date. */
export const answersQuery = graphql(
  `
    query PairAnswers($a: ID!, $b: ID!, $on: Edtf) {
      dyad(a: $a, b: $b, on: $on) {
        a {
          ...EntityRef
        }
        b {
          ...EntityRef
        }
        haveRelations(asOf: $on) {
          ...AnswerFields
        }
        areAllied(asOf: $on) {
          ...AnswerFields
        }
        areAtWar(asOf: $on) {
          ...AnswerFields
        }
        shareBorder(asOf: $on) {
          ...AnswerFields
        }
      }
    }
  `,
  [EntityRef, answerFields],
);

/** The answers about two countries. */
export type PairAnswers = NonNullable<ResultOf<typeof answersQuery>['dyad']>;

/** One answer: yes, no, unknown or not covered, with its reason and facts. */
export type Answer = PairAnswers['haveRelations'];
