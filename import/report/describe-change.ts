import { BOOKKEEPING } from '../../src/graph/model/bookkeeping.ts';
import type { RelationshipChange, NodeChange } from '../plan/store.ts';
import { differences, type StoredValue } from '../plan/stored.ts';

/** A change of a node or relationship, with the properties before and after. */
export interface Difference {
  readonly does: 'create' | 'change' | 'delete';
  /** `Country JPN`, or `PARTY_TO Country JPN → Treaty treaty-of-shimoda`. */
  readonly what: string;
  /** For an update: the changed properties, by name. */
  readonly properties?: Readonly<
    Record<string, { readonly before?: StoredValue; readonly after?: StoredValue }>
  >;
}

/** Converts a change of the graph to data. */
export function describeChange(change: NodeChange | RelationshipChange): Difference {
  const { before, after } = change;
  const what = 'model' in change ? `${change.model.label} ${change.key}` : nameLink(change);
  if (after === undefined) return { does: 'delete', what };
  if (before === undefined) return { does: 'create', what };
  const names = differences(before, after).filter((name) => !KEPT_APART.has(name));
  const properties = names.map((name) => {
    const [was, is] = [before[name], after[name]];
    return [
      name,
      { ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) },
    ] as const;
  });
  return { does: 'change', what, properties: Object.fromEntries(properties) };
}

/** Formats a change of the graph as lines: the node or relationship, followed by each changed property. */
export function writeDifference({ does, what, properties = {} }: Difference): string {
  const lines = Object.entries(properties).map(
    ([name, { before, after }]) => `    ${name}: ${writeValue(before)} → ${writeValue(after)}`,
  );
  return [`${SIGNS[does]} ${what}`, ...lines].join('\n');
}

// The stored records are not shown, because their format is not meant for reading.
const KEPT_APART = new Set<string>([BOOKKEEPING.records, BOOKKEEPING.claims]);

const SIGNS = { create: '+', change: '~', delete: '-' } as const;

function nameLink({ kind, pair, before, after }: RelationshipChange): string {
  const stored = after ?? before ?? {};
  const span = [stored['startedOn'], stored['endedOn']].map((date) => String(date ?? ''));
  const when = span.every((date) => date === '') ? '' : ` (${span.join(' to ').trim()})`;
  const ends = `${kind.from.label} ${pair.from} → ${kind.to.label} ${pair.to}`;
  return `${kind.link.type} ${ends}${when}`;
}

function writeValue(value: StoredValue | undefined): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
