import { addExamples } from '../shared/examples.ts';

addExamples({
  name: 'Administration',
  level: 55,
  query: `# Which disputed places does a claimant administer, and
# which a state that is not among the claimants?
query Administration {
  byClaimant: places(
    first: 10
    filter: { disputes: { some: {} }, isAdministeredByClaimant: true }
  ) {
    totalCount
    nodes { ...Claims }
  }
  byOther: places(
    first: 10
    filter: { disputes: { some: {} }, isAdministeredByClaimant: false }
  ) {
    totalCount
    nodes { ...Claims }
  }
}

fragment Claims on Place {
  name
  claimants { nodes { ... on Country { name } } }
  administeredBy { edges { text } }
}
`,
});
