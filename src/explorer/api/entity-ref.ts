import { graphql, type ResultOf } from './graphql.ts';

/** The fields that a link to an entity needs. Spread this fragment in each entity that a page shows. */
export const EntityRef = graphql(`
  fragment EntityRef on Entity @_unmask {
    __typename
    name
    kind
    ... on Country {
      code
    }
    ... on Dispute {
      slug
    }
    ... on Event {
      slug
    }
    ... on Organization {
      slug
    }
    ... on Person {
      slug
    }
    ... on Place {
      slug
    }
    ... on Poll {
      slug
    }
    ... on Statement {
      slug
    }
    ... on Treaty {
      slug
    }
  }
`);

/** An entity with its name and its key. */
export type EntityRefData = ResultOf<typeof EntityRef>;

/** Returns the stable key of an entity: the code of a country, or the slug of another entity. */
export function keyOf(entity: EntityRefData): string {
  return 'code' in entity ? entity.code : entity.slug;
}

/** Returns the permalink of an entity, such as `/explore/entity/country/JPN`. */
export function entityAddress(entity: EntityRefData): string {
  return `/explore/entity/${entity.kind.toLowerCase()}/${encodeURIComponent(keyOf(entity))}`;
}
