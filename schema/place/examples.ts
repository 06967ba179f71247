import { addExamples } from '../shared/examples.ts';

addExamples({
  name: 'Administration',
  level: 55,
  query: `# Which disputed places are administered by a state
# other than all of their claimants?
# true: by one of the claimants.
query Administration {
  places(filter: { disputes: { some: {} }, isAdministeredByClaimant: false }) {
    totalCount
    nodes {
      name
      claimants { nodes { ... on Country { name } } }
      administeredBy { edges { text } }
    }
  }
}
`,
});
