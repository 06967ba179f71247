import { addExamples } from '../shared/examples.ts';

addExamples({
  name: 'Views',
  level: 80,
  query: `# How did the world see Japan? Two polls, by country.
query Views {
  country(code: "JP") {
    views(first: 30) {
      edges { node { name } respondents { name } positive negative neutral net }
    }
  }
}
`,
});
