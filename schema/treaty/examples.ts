import { addExamples } from '../shared/examples.ts';

addExamples({
  name: 'Treaties',
  level: 30,
  query: `# Who were Japan's treaty partners, since when,
# and who says so? Change "first", or go on with
# after: "…", the endCursor of the page before.
query Treaties {
  country(code: "JP") {
    treaties(first: 10) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        text
        startedOn { edtf earliest latest precision }
        endedOn { edtf }
        confidence
        sources { title publisher url }
        node {
          name
          treatyKind
          signedAt
          parties { nodes { ... on Country { code name } ... on Organization { name } } }
        }
      }
    }
  }
}
`,
});
