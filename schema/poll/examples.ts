import { addExamples } from '../shared/examples.ts';

addExamples({
  name: 'Views',
  level: 80,
  query: `# How did other countries see Japan? Each row is the
# result of a poll in one country.
query Views {
  country(code: "JP") {
    views(first: 30) {
      edges { node { name } respondents { name } positive negative neutral net }
    }
  }
}
`,
});
