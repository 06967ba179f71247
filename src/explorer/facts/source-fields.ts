import { graphql, type ResultOf } from '../api/graphql.ts';

/** The fields of a source that `SourceList` shows and that a citation contains. */
export const sourceFields = graphql(`
  fragment SourceFields on Source @_unmask {
    slug
    title
    publisher
    url
    retrievedOn
    version
    citation
    sourceKind
    quality
  }
`);

/** A source as `SourceList` shows it. */
export type ShownSource = ResultOf<typeof sourceFields>;
