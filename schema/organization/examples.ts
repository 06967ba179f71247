import { addExamples } from '../shared/examples.ts';

addExamples({
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
});
