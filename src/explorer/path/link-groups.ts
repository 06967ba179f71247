import type { VariablesOf } from '../api/graphql.ts';
import type { pathsQuery } from './paths-query.ts';

/** A kind of link that a path can follow. */
export type LinkKind = NonNullable<NonNullable<VariablesOf<typeof pathsQuery>['kinds']>[number]>;

/** A group of link kinds that a reader selects together. */
export interface LinkGroup {
  readonly key: string;
  readonly title: string;
  readonly kinds: readonly LinkKind[];
}

/** All link kinds in groups. */
export const LINK_GROUPS: readonly LinkGroup[] = [
  { key: 'relations', title: 'Diplomatic relations', kinds: ['HAS_RELATIONS_WITH'] },
  { key: 'treaties', title: 'Treaties', kinds: ['PARTY_TO', 'AMENDS', 'REPLACED_BY'] },
  { key: 'organizations', title: 'Organizations', kinds: ['MEMBER_OF'] },
  { key: 'events', title: 'Events', kinds: ['TOOK_PART_IN', 'PART_OF', 'LED_TO'] },
  { key: 'disputes', title: 'Disputes', kinds: ['DISPUTES', 'CONCERNS', 'ENDED_BY', 'OVER'] },
  { key: 'borders', title: 'Borders', kinds: ['BORDERS'] },
  { key: 'succession', title: 'Successions of states', kinds: ['SUCCEEDED_BY'] },
  { key: 'places', title: 'Places', kinds: ['CLAIMS', 'ADMINISTERS'] },
  { key: 'statements', title: 'Statements and polls', kinds: ['MENTIONS', 'ABOUT', 'ASKED_IN'] },
];

/** Returns the groups that an address names, such as `treaties,borders`. Unknown names are ignored. */
export function parseGroups(text: string): readonly LinkGroup[] {
  const keys = text.split(',');
  return LINK_GROUPS.filter(({ key }) => keys.includes(key));
}

/** Returns the link kinds of groups. Returns null, which selects all kinds, if no group is given. */
export function kindsOf(groups: readonly LinkGroup[]): readonly LinkKind[] | null {
  return groups.length === 0 ? null : groups.flatMap(({ kinds }) => kinds);
}
