import { addExamples } from '../shared/examples.ts';

addExamples(
  {
    name: 'Relations',
    level: 40,
    query: `# Since when has Japan had relations with each country?
# If sources disagree, ALL returns every claim, and BEST
# (the default) the preferred one.
query Relations {
  country(code: "JP") {
    relations(first: 30, claims: ALL) {
      totalCount
      edges {
        text
        rank
        confidence
        sources { title }
        rivals { text sources { title } }
        node { code name }
      }
    }
  }
}
`,
  },
  {
    name: 'RelationsThenButNotLater',
    level: 65,
    query: `# Which countries had relations with Japan at some time
# in 1935, but at no time in 1943? Facts that may have
# held count, unless certainty is CERTAIN.
query RelationsThenButNotLater {
  countries(
    first: 50
    filter: {
      relations: {
        some: { asOf: "1935", country: { code: { eq: "JPN" } } }
        none: { asOf: "1943", country: { code: { eq: "JPN" } } }
      }
    }
  ) {
    totalCount
    nodes {
      code
      name
      relations(filter: { country: { code: { eq: "JPN" } } }) {
        edges { text startedOn { edtf } endedOn { edtf } }
      }
    }
  }
}
`,
  },
);
