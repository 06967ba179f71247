import { graphql, type ResultOf } from '../api/graphql.ts';

/** The fields of a fact that `FactItem` shows. Spread this fragment in each fact, or in the edges of a connection. */
export const factFields = graphql(`
  fragment FactFields on Fact @_unmask {
    factId
    text
    certainty
    confidence
    isSourced
    hasRivals
  }
`);

/** A fact as `FactItem` shows it. */
export type ShownFact = ResultOf<typeof factFields>;
