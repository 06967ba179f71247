import { addExamples } from '../shared/examples.ts';

addExamples({
  name: 'Treaties',
  level: 30,
  query: `# Which treaties bind Japan, with which parties, since
# when, and according to which sources? For the next
# page, add after: "…" with the endCursor of this one.
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
