import { EntityRef } from '../api/entity-ref.ts';
import { graphql, type ResultOf, type VariablesOf } from '../api/graphql.ts';
import { factFields } from '../facts/fact-fields.ts';

/** The query of the entities around an entity, and of the facts among them. */
export const neighborhoodQuery = graphql(
  `
    query Neighborhood($of: ID!, $asOf: Edtf, $kinds: [LinkKind!], $first: Int) {
      neighborhood(of: $of, hops: 1, asOf: $asOf, kinds: $kinds, first: $first) {
        isTruncated
        entities {
          id
          ...EntityRef
        }
        links {
          ...FactFields
          link
          sender {
            id
          }
          receiver {
            id
          }
        }
      }
    }
  `,
  [EntityRef, factFields],
);

/** The entities around one entity, and the facts among them. */
export type Neighborhood = NonNullable<ResultOf<typeof neighborhoodQuery>['neighborhood']>;

/** An entity in a neighborhood. */
export type GraphEntity = Neighborhood['entities'][number];

/** A fact in a neighborhood. */
export type GraphFact = Neighborhood['links'][number];

/** The limits of a neighborhood: a date, kinds of facts, and the number of entities. */
export type Limits = Omit<VariablesOf<typeof neighborhoodQuery>, 'of'>;
