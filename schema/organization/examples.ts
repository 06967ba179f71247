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

addExamples(
  {
    name: 'RelationsInForce',
    level: 64,
    query: `# With how many countries did Japan have relations in
# each year (IN_FORCE), and how many began (BEGAN)?
query RelationsInForce {
  country(code: "JP") {
    relations {
      totalCount
      totalNodes
      inForce: series(per: YEAR, of: IN_FORCE, during: "1850/2020") { period count possible }
      began: series(per: DECADE) { period count possible }
    }
  }
}
`,
  },
  {
    name: 'MembershipLengths',
    level: 66,
    query: `# How long were countries members of the League of
# Nations, how many of these lengths are unknown, and
# which memberships were the shortest?
query MembershipLengths {
  organization(slug: "league-of-nations") {
    members(first: 5, sort: { by: DURATION }) {
      totalCount
      aggregate {
        duration {
          count
          unknown
          min { earliest latest }
          max { earliest latest }
          avg { earliest latest }
        }
      }
      edges { text duration { earliest latest } }
    }
  }
}
`,
  },
  {
    name: 'PartnersByOrganizations',
    level: 67,
    query: `# Which countries shared the most organizations with Japan
# in 1970?
query PartnersByOrganizations {
  country(code: "JP") {
    organizations(asOf: "1970") {
      totalCount
      groups(by: MEMBER) { key label count }
    }
  }
}
`,
  },
);
