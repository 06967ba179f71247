import type { EntityKind } from '../api/use-suggestions.ts';

/** The kinds of entities that a search can be limited to, with their names. */
export const KINDS: readonly { readonly kind: EntityKind; readonly label: string }[] = [
  { kind: 'COUNTRY', label: 'countries' },
  { kind: 'ORGANIZATION', label: 'organizations' },
  { kind: 'TREATY', label: 'treaties' },
  { kind: 'EVENT', label: 'events' },
  { kind: 'DISPUTE', label: 'disputes' },
  { kind: 'PLACE', label: 'places' },
  { kind: 'PERSON', label: 'persons' },
  { kind: 'POLL', label: 'polls' },
  { kind: 'STATEMENT', label: 'statements' },
];

/** Returns the kind with a name, or null. */
export function readKind(name: string | undefined): EntityKind | null {
  return KINDS.find(({ kind }) => kind === name)?.kind ?? null;
}
