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

addExamples(
  {
    name: 'TreatiesPerDecadeAndKind',
    level: 61,
    query: `# How many treaties of each kind were signed in each
# decade? Each pair that occurs has a row. How long
# were the gaps between signature and entry into force?
query TreatiesPerDecadeAndKind {
  treaties {
    totalCount
    groups(by: DECADE, then: KIND, order: KEY) {
      key
      thenKey
      count
      aggregate { signatureToForce { count unknown max { earliest latest } } }
    }
  }
}
`,
  },
  {
    name: 'LongestGapsBeforeForce',
    level: 62,
    query: `# Which treaties had the longest gap between signature
# and entry into force? Gaps are in days, and are ranges
# if a date is imprecise.
query LongestGapsBeforeForce {
  treaties(first: 10, sort: { by: SIGNATURE_TO_FORCE, order: DESC }) {
    nodes {
      name
      signedOn { edtf }
      inForceOn { edtf }
      signatureToForce { earliest latest }
    }
    aggregate {
      signatureToForce { count unknown avg { earliest latest } }
    }
  }
}
`,
  },
  {
    name: 'PartnersByTreaties',
    level: 63,
    query: `# Which countries share the most treaties with Japan, and
# when were the first and the last treaty signed?
query PartnersByTreaties {
  country(code: "JP") {
    treaties {
      groups(by: PARTY) {
        key
        label
        count
        aggregate { signedOn { unknown min { edtf } max { edtf } } }
      }
    }
  }
}
`,
  },
);
