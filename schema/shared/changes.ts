import type { Fragment } from '../../src/graph/cypher/cypher.ts';
import type { Direction } from '../../src/graph/cypher/pattern.ts';
import type {
  ChangeKind,
  ChangingLinks,
  DatedProperty,
} from '../../src/claims/plugin/list-changes.ts';
import type { NodeModel } from '../../src/graph/model/node-model.ts';
import type { RelationshipModel } from '../../src/graph/model/relationship-model.ts';
import { toStep } from '../../src/pothos-plugin-neo4j/index.ts';
import { usualConditions } from '../../src/claims/plugin/standing.ts';

/** A kind of change in the timeline: its date, and its wording. */
export interface ChangeDefinition {
  /** What happened, as a sentence; null for a change that the API reports as another. */
  readonly description: string | null;
  /** The name of the change that the API reports it as. Default: its own. */
  readonly reportedAs?: string;
  readonly date: DatedProperty;
  readonly conditions?: readonly Fragment[];
  /** The change as a clause: who did it, with what, and a detail such as a status. */
  format(who: string, what: string, detail: string | null): string;
}

type Changes = Readonly<Record<string, ChangeDefinition>>;

interface ChangingStep {
  readonly link: RelationshipModel;
  readonly direction: Direction;
  readonly to: readonly NodeModel[];
  /** A property of the link that its clauses need. */
  readonly detail?: string;
}

const changesByName = new Map<string, ChangeDefinition>();
const links: ChangingLinks[] = [];
const own: ChangeKind[] = [];

/** Adds changes that are derived from links of a country to the timeline. */
export function addChanges({ link, direction, to, detail }: ChangingStep, changes: Changes): void {
  links.push({
    step: toStep({ links: [link], direction, to }),
    changes: register(changes),
    joinsBoth: link.isSymmetric,
    shared: usualConditions([link], 'k'),
    ...(detail === undefined ? {} : { detail }),
  });
}

/** Adds changes that are derived from a country itself to the timeline. */
export function addOwnChanges(changes: Changes): void {
  own.push(...register(changes));
}

/** All changes that topics have added, as they are looked for. */
export const addedChanges: {
  readonly links: readonly ChangingLinks[];
  readonly own: readonly ChangeKind[];
} = { links, own };

/** The names and descriptions of all changes that the API reports. */
export function describeChanges(): Readonly<Record<string, { readonly description: string }>> {
  return Object.fromEntries(
    [...changesByName].flatMap(([name, { description }]) =>
      description === null ? [] : [[name, { description }]],
    ),
  );
}

/** The change of a name. */
export function changeOf(name: string): ChangeDefinition {
  const change = changesByName.get(name);
  if (!change) throw new Error(`${name} is not a change.`);
  return change;
}

/** The start of a link. */
export const STARTED = dateOfLink('startedOn', 'start');

/** The end of a link. */
export const ENDED = dateOfLink('endedOn', 'end');

/** A date property of the country (`a`), the link (`l`) or the node at its other end (`n`). */
export function dateProperty(of: 'a' | 'l' | 'n', text: string): DatedProperty {
  return { of, text, earliest: `${text}Earliest`, latest: `${text}Latest` };
}

function dateOfLink(text: string, bound: 'start' | 'end'): DatedProperty {
  return { of: 'l', text, earliest: `${bound}Earliest`, latest: `${bound}Latest` };
}

function register(changes: Changes): readonly ChangeKind[] {
  return Object.entries(changes).map(([change, definition]) => {
    if (changesByName.has(change)) throw new Error(`${change} is already defined.`);
    changesByName.set(change, definition);
    const { date, conditions } = definition;
    return { change, date, ...(conditions ? { conditions } : {}) };
  });
}
