import { addExamples } from '../shared/examples.ts';

addExamples({
  name: 'StartHere',
  level: 0,
  query: `# Welcome to gaiko. Press ▶ or Ctrl-Enter to ask:
#
# What did Japan and the Soviet Union sign?
# What happened between them? What do they
# dispute? And which sources say so?
#
# Next, replace "SUN" by "US" and press ▶ again.
# Ctrl-Space lists the fields at the cursor. The
# book on the left explains all fields. The tabs
# above contain more questions, from easy to hard.
query StartHere {
  dyad(a: "JP", b: "SUN") {
    treaties(first: 4) {
      nodes { name signedOn { edtf } ...Sources }
    }
    events(first: 4) {
      nodes { name startedOn { edtf } ...Sources }
    }
    disputes(first: 4) {
      nodes { name places { name } ...Sources }
    }
    areAtWar(asOf: "1945-08-20") { value reason }
  }
}
fragment Sources on Entity { sources { title } }
`,
});

addExamples(
  {
    name: 'Search',
    level: 20,
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
    name: 'SearchTexts',
    level: 21,
    query: `# Entities whose summary or text contains the words come
# after those with a matching name. Sources are searched
# by title, publisher, citation and note.
query SearchTexts {
  search(text: "firearms", first: 10) {
    totalCount
    edges { isText matched score node { kind name summary } }
  }
  searchSources(text: "Treaty of Portsmouth", first: 5) {
    totalCount
    nodes { slug title publisher url }
  }
}
`,
  },
  {
    name: 'Paths',
    level: 90,
    query: `# How were Japan and Brazil connected in 1930? The
# shortest paths come first. Try other entities, another
# date, or restrict the path with "kinds".
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
    level: 100,
    query: `# Were Japan and Siam allied in 1942, and did they have
# relations? An answer is YES, NO, UNKNOWN or NOT_COVERED.
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
    level: 110,
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
    name: 'AllChanges',
    level: 115,
    query: `# What changed from 1941 to 1945, for all countries? For
# the next page, add after: "<endCursor>". Restrict the
# result with kinds: [SUCCEEDED, JOINED, LEFT].
query AllChanges {
  changes(during: "1941/1945", first: 20) {
    totalCount
    pageInfo { endCursor hasNextPage }
    nodes { date { edtf } change text countries { name } }
  }
}
`,
  },
  {
    name: 'Neighborhood',
    level: 125,
    query: `# Which entities are connected to the Ryukyu Kingdom by
# at most two facts? The nearest entities come first.
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
    name: 'Facts',
    level: 125,
    query: `# Which facts have rival claims? The oldest facts come
# first. Try isSourced: false for facts without a
# source, or end: {slug: {eq: "JPN"}} for facts of Japan.
query Facts {
  facts(filter: {hasRivals: true}, claims: ALL, first: 20) {
    totalCount
    groups(by: KIND) { key count }
    series(per: CENTURY) { period count possible }
    nodes { text rank sources { title } rivals { text sources { title } } }
  }
}
`,
  },
  {
    name: 'FactsOfSource',
    level: 126,
    query: `# Which facts does a source support? For other slugs, select
# "sources { slug }" of any entity or fact.
query FactsOfSource {
  source(slug: "milestones-treaty-of-portsmouth") {
    title
    facts(first: 20) {
      totalCount
      groups(by: ENTITY) { label count }
      nodes { text confidence sources { title } }
    }
  }
}
`,
  },
  {
    name: 'CausesTree',
    level: 127,
    query: `# What caused the attack on Pearl Harbor? The tree gives
# each entity its depth and the facts that lead to it.
# With direction: OUT, the tree has the consequences.
query CausesTree {
  neighborhood(of: "attack-on-pearl-harbor", kinds: [LED_TO], direction: IN, hops: 20, first: 100) {
    isTruncated
    tree {
      depth
      entity { kind name }
      parents { text sources { title } }
    }
  }
}
`,
  },
  {
    name: 'Dataset',
    level: 130,
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
  {
    name: 'Panel',
    level: 128,
    query: `# Returns a row for each pair of countries and each year,
# for statistics. For a larger panel, download
# /export/panel.csv?countries=all&from=1900&to=1999
query Panel {
  panel(countries: ["JP", "US", "GB", "SUN"], from: 1938, to: 1946) {
    year
    a { code name }
    b { code name }
    relations alliance war border
    organizations treaties
  }
}
`,
  },
);
