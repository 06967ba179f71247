import { addExamples } from '../shared/examples.ts';

addExamples({
  name: 'Administration',
  level: 55,
  query: `# Which disputed places are administered by a claimant,
# and which by a country without a claim?
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
