/** A step of the guide in Neo4j Browser. */
export interface Step {
  readonly title: string;
  /** The paragraphs above the queries. */
  readonly text: readonly string[];
  readonly queries: readonly GuideQuery[];
  /** The tab of GraphiQL with the same question. */
  readonly tab: string;
}

/** A Cypher query of the guide. Its question is also its name among the favorites. */
export interface GuideQuery {
  readonly question: string;
  readonly cypher: string;
}

/** The steps of the guide, from easy to hard. */
export const steps: readonly Step[] = [
  {
    title: 'What is in the graph?',
    text: [
      'The graph records which countries and organizations dealt with each other, when, and according to which sources.',
      'Click ▶ beside a query to run it. Click its text to edit it first.',
      'Each kind of node has its own color. The frame on the right contains the style with these colors. You can close the frame.',
    ],
    queries: [
      {
        question: 'How many nodes of each kind are there?',
        cypher: `MATCH (n:!DataFile&!DataSet)
RETURN labels(n)[0] AS kind, count(*) AS nodes
ORDER BY nodes DESC`,
      },
      {
        question: 'Which kinds of nodes are connected, and by which relationships?',
        cypher: 'CALL db.schema.visualization()',
      },
    ],
    tab: 'Dataset',
  },
  {
    title: 'What do we know of a country?',
    text: [
      'Run the first query and click the node: its properties appear on the right. You can ignore the properties that start with zz, which only the importer, searches and sorting use.',
      'Each entry of the list "names" is one text. It consists of the name, the language, and the dates from which and until which the name was used.',
    ],
    queries: [
      {
        question: 'What does the graph know about Thailand?',
        cypher: `MATCH (country:Country {key: 'THA'})
RETURN country`,
      },
      {
        question: 'Which names did Thailand have, and when?',
        cypher: `MATCH (country:Country {key: 'THA'})
UNWIND country.names AS entry
WITH split(entry, ' | ') AS parts
RETURN parts[0] AS name, parts[1] AS language,
  parts[2] AS usedFrom, parts[3] AS usedUntil
ORDER BY language, usedFrom`,
      },
    ],
    tab: 'Country',
  },
  {
    title: 'Which treaties bind a country?',
    text: [
      'A relationship is a fact: it has its own dates, sources and rank. If sources contradict each other, each claim is a separate relationship, and only the preferred claim has the rank PREFERRED.',
      'Double-click a treaty in the result to see its other relationships.',
    ],
    queries: [
      {
        question: 'With whom did Japan conclude treaties before 1900?',
        cypher: `MATCH (japan:Country {key: 'JPN'})-[fact:PARTY_TO]->(treaty:Treaty),
  (treaty)<-[other:PARTY_TO]-(partner:Country)
WHERE fact.rank = 'PREFERRED' AND other.rank = 'PREFERRED'
  AND NOT treaty.isMultilateral
  AND treaty.signedOnLatest < date('1900-01-01')
RETURN japan, fact, treaty, other, partner
LIMIT 60`,
      },
    ],
    tab: 'Treaties',
  },
  {
    title: 'Which source says so?',
    text: [
      'Every fact lists the keys of its sources. A date is stored as the source states it (startedOn), with the first and the last possible day (startEarliest, startLatest).',
    ],
    queries: [
      {
        question: 'With whom has Japan had diplomatic relations, and according to which sources?',
        cypher: `MATCH (:Country {key: 'JPN'})-[fact:HAS_RELATIONS_WITH]-(partner)
WHERE fact.rank = 'PREFERRED'
UNWIND fact.sources AS key
MATCH (source:Source {key: key})
RETURN partner.name AS partner, fact.startedOn AS since,
  fact.endedOn AS until, collect(source.title) AS sources
ORDER BY since
LIMIT 50`,
      },
      {
        question: 'About which diplomatic relations do sources disagree?',
        cypher: `MATCH (a)-[fact:HAS_RELATIONS_WITH]->(b)
WHERE fact.hasRivals
RETURN a.name AS one, b.name AS other, fact.startedOn AS since,
  fact.rank AS rank, fact.sources AS sources
ORDER BY one, other, rank DESC
LIMIT 50`,
      },
    ],
    tab: 'Relations',
  },
  {
    title: 'What do countries dispute?',
    text: [
      'A dispute connects its parties with the places that they claim. A listed claim is not an endorsement.',
    ],
    queries: [
      {
        question: 'Who disputes which places?',
        cypher: `MATCH path = (:Country)-[:DISPUTES]->(:Dispute)-[:OVER]->(:Place)
RETURN path
LIMIT 100`,
      },
    ],
    tab: 'Disputes',
  },
  {
    title: 'What happened between two countries?',
    text: ['Two patterns that meet in the middle find what two countries have in common.'],
    queries: [
      {
        question: 'Which treaties, events and disputes did Japan and the Soviet Union share?',
        cypher: `MATCH path = (:Country {key: 'JPN'})
  -[:PARTY_TO|TOOK_PART_IN|DISPUTES]->(shared)
  <-[:PARTY_TO|TOOK_PART_IN|DISPUTES]-(:Country {key: 'SUN'})
WHERE all(fact IN relationships(path) WHERE fact.rank = 'PREFERRED')
  AND NOT coalesce(shared.isMultilateral, false)
RETURN path
LIMIT 60`,
      },
    ],
    tab: 'StartHere',
  },
  {
    title: 'What held on a date?',
    text: [
      'A fact possibly held in a year if its first possible start is not after the year, and its last possible end is not before the year.',
    ],
    queries: [
      {
        question: 'Were Japan and Siam allied in 1942?',
        cypher: `MATCH path = (:Country {key: 'JPN'})-[:PARTY_TO]->
  (:Treaty {treatyKind: 'alliance'})<-[:PARTY_TO]-(:Country {key: 'THA'})
WHERE all(fact IN relationships(path) WHERE fact.rank = 'PREFERRED'
  AND coalesce(fact.partyRole, 'BOUND') = 'BOUND'
  AND fact.startEarliest <= date('1942-12-31')
  AND fact.endLatest >= date('1942-01-01'))
RETURN path`,
      },
    ],
    tab: 'Dyad',
  },
  {
    title: 'What led to what?',
    text: [
      'Paths of variable length find the causes of an event, or the connections between two countries.',
    ],
    queries: [
      {
        question: 'What led to the attack on Pearl Harbor?',
        cypher: `MATCH path = (cause)-[:LED_TO*1..6]->(:Event {key: 'attack-on-pearl-harbor'})
RETURN path
LIMIT 100`,
      },
      {
        question: 'How were Japan and Brazil connected by treaties?',
        cypher: `MATCH path = SHORTEST 5 (:Country {key: 'JPN'})
  (()-[fact:PARTY_TO WHERE fact.rank = 'PREFERRED']-()){1,4}
  (:Country {key: 'BRA'})
RETURN path`,
      },
    ],
    tab: 'CausesTree',
  },
];
