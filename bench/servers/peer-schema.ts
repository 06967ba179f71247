/** The type definitions for @neo4j/graphql. They declare only the properties that the benchmark reads. */
export const PEER_SCHEMA = `
type Membership @relationshipProperties { status: String membershipStatus: String rank: String zzFactKey: String }
type Party @relationshipProperties { partyRole: String rank: String zzFactKey: String }
type Participation @relationshipProperties { participation: String rank: String zzFactKey: String }
type DisputeParty @relationshipProperties { rank: String zzFactKey: String }
type Border @relationshipProperties { rank: String zzFactKey: String }

type Country @node {
  key: String!
  name: String!
  zzSortName: String
  region: String
  subregion: String
  capital: String
  latitude: Float
  longitude: Float
  countryKind: String
  iso2: String
  iso3: String
  organizations: [Organization!]! @relationship(type: "MEMBER_OF", direction: OUT, properties: "Membership")
  treaties: [Treaty!]! @relationship(type: "PARTY_TO", direction: OUT, properties: "Party")
  events: [Event!]! @relationship(type: "TOOK_PART_IN", direction: OUT, properties: "Participation")
  disputes: [Dispute!]! @relationship(type: "DISPUTES", direction: OUT, properties: "DisputeParty")
  borders: [Country!]! @relationship(type: "BORDERS", direction: OUT, queryDirection: UNDIRECTED, properties: "Border")
}

type Organization @node {
  key: String!
  name: String!
  zzSortName: String
  members: [Country!]! @relationship(type: "MEMBER_OF", direction: IN, properties: "Membership")
}

type Treaty @node {
  key: String!
  name: String!
  treatyKind: String
  signedOn: String
  signedOnEarliest: Date
  signedOnLatest: Date
  parties: [Country!]! @relationship(type: "PARTY_TO", direction: IN, properties: "Party")
}

type Event @node {
  key: String!
  name: String!
  startedOn: String
  startedOnEarliest: Date
  startedOnLatest: Date
  participants: [Country!]! @relationship(type: "TOOK_PART_IN", direction: IN, properties: "Participation")
}

type Dispute @node {
  key: String!
  name: String!
  startedOn: String
  startedOnEarliest: Date
  parties: [Country!]! @relationship(type: "DISPUTES", direction: IN, properties: "DisputeParty")
}
`;
