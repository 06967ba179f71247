import { addExamples } from '../shared/examples.ts';

addExamples(
  {
    name: 'Disputes',
    level: 50,
    query: `# What do countries dispute, and which countries claim
# which places?
# Listing a claim does not endorse it.
query Disputes {
  disputes(first: 15) {
    totalCount
    nodes {
      name
      status
      startedOn { edtf }
      endedOn { edtf }
      parties { nodes { ... on Country { code name } } }
      places {
        name
        names { text language }
        latitude
        longitude
        claimants { nodes { ... on Country { name } } }
        administeredBy { edges { text } }
      }
    }
  }
}
`,
  },
  {
    name: 'FromTreatiesToDisputes',
    level: 60,
    query: `# Follow the graph from Japan's treaties to their
# parties and the disputes of these parties. Try "KR".
query FromTreatiesToDisputes {
  country(code: "JP") {
    treaties(first: 10) {
      nodes {
        name
        parties(first: 5) {
          nodes {
            ... on Country {
              name
              disputes(first: 5) { nodes { name places { name } } }
            }
          }
        }
      }
    }
  }
}
`,
  },
);
