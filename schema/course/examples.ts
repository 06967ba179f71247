import { addExamples } from '../shared/examples.ts';

addExamples(
  {
    name: 'Causes',
    level: 70,
    query: `# What led to a treaty, and what followed from it?
# Try another slug, or omit the kinds to get all links.
query Causes {
  treaty(slug: "treaty-of-portsmouth") {
    name
    signedOn { edtf }
    links(kinds: [LED_TO, PART_OF, REPLACED_BY, ENDED_BY, AMENDS, CONCERNS]) {
      edges { direction link text confidence node { kind name } }
    }
    citations { field value agrees source { title url } note }
  }
}
`,
  },
  {
    name: 'TreatiesEndedByEvents',
    level: 75,
    query: `# Which treaties were ended by an event, and by which?
query TreatiesEndedByEvents {
  treaties(
    first: 30
    filter: { links: { some: { kind: ENDED_BY, direction: OUT, node: { kind: EVENT } } } }
  ) {
    totalCount
    nodes {
      name
      links(kinds: [ENDED_BY], direction: OUT, filter: { node: { kind: EVENT } }) {
        edges { text sources { title } node { name } }
      }
    }
  }
}
`,
  },
);
