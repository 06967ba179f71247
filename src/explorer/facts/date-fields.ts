import { graphql } from '../api/graphql.ts';

/** The fields of a date that `DateText` shows. */
export const dateFields = graphql(`
  fragment DateFields on PartialDate @_unmask {
    edtf
    isApproximate
    isUncertain
  }
`);
