/** An example query, shown as a tab of GraphiQL; the name is the name of the operation. */
export interface Example {
  readonly name: string;
  readonly query: string;
}

/** The example queries, from easy to hard. */
export const examples: readonly Example[] = [
  {
    name: 'Country',
    query: `# Find a country by any ISO code ("DE", "kor", "392"),
# one of our own codes ("QING", "SUN"), a name ("Siam",
# "日本"), or another list ("cow:740"). Add on: "1905"
# to resolve it for that date.
query Country {
  country(code: "JP") {
    name
    names { text language usedFrom { edtf } usedUntil { edtf } }
    capital
    region
    subregion
    codes { scheme value }
  }
}
`,
  },
  {
    name: 'Search',
    query: `# Search by a name in any language, an abbreviation, a
# code, or a misspelling: try "kanagava", "USSR",
# "Siam", "DE", "竹島". Restrict the result with
# kinds: [TREATY].
query Search {
  search(text: "日英同盟", first: 10) {
    totalCount
    isTruncated
    edges {
      score
      matched
      node { kind name id names { text language } }
    }
  }
}
`,
  },
  {
    name: 'Treaties',
    query: `# Which treaties bind Japan, with which parties, since
# when, and according to which sources? For the next
# page, add after: "…" with the endCursor of this one.
query Treaties {
  country(code: "JP") {
    treaties(first: 10) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        text
        startedOn { edtf earliest latest precision }
        endedOn { edtf }
        confidence
        sources { title publisher url }
        node {
          name
          treatyKind
          signedAt
          parties { nodes { ... on Country { code name } ... on Organization { name } } }
        }
      }
    }
  }
}
`,
  },
  {
    name: 'Relations',
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
    name: 'Disputes',
    query: `# What do countries dispute, and who claims what?
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
    query: `# From Japan to its treaties, their parties, and the
# disputes of those parties. Try it with "KR".
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
  {
    name: 'Causes',
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
    name: 'Views',
    query: `# How did the world see Japan? Two polls, by country.
query Views {
  country(code: "JP") {
    views(first: 30) {
      edges { node { name } respondents { name } positive negative neutral net }
    }
  }
}
`,
  },
  {
    name: 'Paths',
    query: `# How were Japan and Brazil connected in 1930? Paths
# through facts, shortest first. Try other entities,
# another date, or restrict the path with "kinds".
query Paths {
  paths(from: "JP", to: "BR", asOf: "1930", maxHops: 3) {
    shortest
    isTruncated
    paths {
      length
      explanation
      steps {
        direction
        entity { kind name }
        fact { link text certainty sources { title } }
      }
    }
  }
}
`,
  },
  {
    name: 'Dyad',
    query: `# Were Japan and Siam allied in 1942, and did they have
# relations? YES, NO, UNKNOWN or NOT_COVERED, and why.
# Try "FR" and "DE", or another date.
query Dyad {
  dyad(a: "JP", b: "Siam") {
    haveRelations(asOf: "1942") { value reason facts { text } }
    areAllied(asOf: "1942") { value reason facts { text sources { title } } }
    areAtWar(asOf: "1942") { value reason }
    treaties { totalCount nodes { name } }
    timeline(first: 10) { totalCount nodes { date { edtf } text } }
  }
}
`,
  },
  {
    name: 'Changes',
    query: `# What changed between Japan and China from 1931 to 1937?
# Omit "with" to see all changes for Japan.
query Changes {
  changes(of: "JP", with: "ROC", during: "1931/1937", first: 40) {
    totalCount
    nodes { date { edtf } change text fact { sources { title } } }
  }
}
`,
  },
  {
    name: 'Neighborhood',
    query: `# What surrounded the Ryukyu Kingdom? Every entity within
# two facts, nearest first, and the facts among them.
query Neighborhood {
  neighborhood(of: "RYUKYU", hops: 2, first: 60, kinds: [PARTY_TO, TOOK_PART_IN, DISPUTES, LED_TO]) {
    isTruncated
    entities { kind name }
    links { link text sender { name } receiver { name } }
  }
}
`,
  },
  {
    name: 'Dataset',
    query: `# What does the graph contain, and from which sources?
query Dataset {
  dataset {
    version
    importedAt
    entities { kind count }
    links { kind count }
    sources(first: 10) { totalCount nodes { title publisher sourceKind url } }
  }
}
`,
  },
];
