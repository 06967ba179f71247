import { EntityRef } from '../api/entity-ref.ts';
import { graphql, type ResultOf } from '../api/graphql.ts';
import { factFields } from '../facts/fact-fields.ts';

const StateParts = graphql(`
  fragment StateParts on Country @_unmask {
    code
    name
    countryKind
    existence {
      rank
      from {
        earliest
      }
      until {
        latest
      }
    }
  }
`);

const SuccessionParts = graphql(`
  fragment SuccessionParts on FactConnection @_unmask {
    edges {
      node {
        startedOn {
          earliest
        }
        properties {
          name
          value
        }
        sender {
          ... on Country {
            code
          }
        }
        receiver {
          ... on Country {
            code
          }
        }
      }
    }
  }
`);

/** Up to 200 countries with the periods in which they existed. */
export const WorldStates = graphql(
  `
    query WorldStates($offset: Int!, $next: Int!) {
      page: countries(first: 100, offset: $offset) {
        nodes {
          ...StateParts
        }
      }
      nextPage: countries(first: 100, offset: $next) {
        nodes {
          ...StateParts
        }
      }
    }
  `,
  [StateParts],
);

/** The successions between countries. */
export const Successions = graphql(
  `
    query Successions {
      page: facts(filter: { kinds: [SUCCEEDED_BY] }, first: 100) {
        ...SuccessionParts
      }
      nextPage: facts(filter: { kinds: [SUCCEEDED_BY] }, first: 100, offset: 100) {
        ...SuccessionParts
      }
    }
  `,
  [SuccessionParts],
);

/** The places that several countries claim, with the periods of the claims. */
export const DisputedPlaces = graphql(
  `
    query DisputedPlaces {
      places(filter: { claimants: { count: { gte: 2 } } }, first: 100) {
        nodes {
          ...EntityRef
          latitude
          longitude
          claimants(first: 10) {
            edges {
              startedOn {
                earliest
              }
              endedOn {
                latest
              }
              node {
                ... on Entity {
                  name
                }
              }
            }
          }
        }
      }
    }
  `,
  [EntityRef],
);

/** A place that several countries claim. */
export type DisputedPlace = ResultOf<typeof DisputedPlaces>['places']['nodes'][number];

/** Whether a country had diplomatic relations with each other country, in each year of a period. */
export const RelationsByYear = graphql(`
  query RelationsByYear($with: ID!, $from: Int!, $to: Int!) {
    panel(with: $with, from: $from, to: $to) {
      year
      b {
        code
      }
      value: relations
    }
  }
`);

/** Whether a country was allied with each other country, in each year of a period. */
export const AlliancesByYear = graphql(`
  query AlliancesByYear($with: ID!, $from: Int!, $to: Int!) {
    panel(with: $with, from: $from, to: $to) {
      year
      b {
        code
      }
      value: alliance
    }
  }
`);

/** Whether a country was at war with each other country, in each year of a period. */
export const WarsByYear = graphql(`
  query WarsByYear($with: ID!, $from: Int!, $to: Int!) {
    panel(with: $with, from: $from, to: $to) {
      year
      b {
        code
      }
      value: war
    }
  }
`);

/** Whether a country shared a border with each other country, in each year of a period. */
export const BordersByYear = graphql(`
  query BordersByYear($with: ID!, $from: Int!, $to: Int!) {
    panel(with: $with, from: $from, to: $to) {
      year
      b {
        code
      }
      value: border
    }
  }
`);

/** The number of organizations that a country shared with each other country, in each year of a period. */
export const OrganizationsByYear = graphql(`
  query OrganizationsByYear($with: ID!, $from: Int!, $to: Int!) {
    panel(with: $with, from: $from, to: $to) {
      year
      b {
        code
      }
      count: organizations
    }
  }
`);

/** The answer for two countries in a year, with its reason and its facts. */
export const PairReason = graphql(
  `
    query PairReason(
      $a: ID!
      $b: ID!
      $on: Edtf!
      $relations: Boolean!
      $alliance: Boolean!
      $war: Boolean!
      $border: Boolean!
      $organizations: Boolean!
    ) {
      dyad(a: $a, b: $b) {
        relations: haveRelations(asOf: $on) @include(if: $relations) {
          reason
          facts {
            ...FactFields
          }
        }
        alliance: areAllied(asOf: $on) @include(if: $alliance) {
          reason
          facts {
            ...FactFields
          }
        }
        war: areAtWar(asOf: $on) @include(if: $war) {
          reason
          facts {
            ...FactFields
          }
        }
        border: shareBorder(asOf: $on) @include(if: $border) {
          reason
          facts {
            ...FactFields
          }
        }
        organizations(asOf: $on, first: 50) @include(if: $organizations) {
          totalCount
          nodes {
            ...EntityRef
          }
        }
      }
    }
  `,
  [factFields, EntityRef],
);

/** The code and the name of the chosen country. */
export const ChosenCountry = graphql(`
  query ChosenCountry($code: String!) {
    country(code: $code) {
      code
      name
    }
  }
`);
