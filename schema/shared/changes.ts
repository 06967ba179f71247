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

/** A kind of change in the timeline: its date and its wording. */
export interface ChangeDefinition {
  /** The description of the change, or null if the API reports it as another change. */
  readonly description: string | null;
  /** The name of the change that the API reports. Default: its own name. */
  readonly reportedAs?: string;
  readonly date: DatedProperty;
  readonly conditions?: readonly Fragment[];
  /** A condition on another relationship `o` between the same nodes. If it is true, the change does not apply. */
  readonly unless?: Fragment;
  /** Formats the change as a clause from the names of both ends and a detail such as a status. */
  format(who: string, what: string, detail: string | null): string;
}

type Changes = Readonly<Record<string, ChangeDefinition>>;

interface ChangingStep {
  readonly link: RelationshipModel;
  readonly direction: Direction;
  readonly to: readonly NodeModel[];
  /** A property of the link that the clauses need. */
  readonly detail?: string;
  /** Whether the changes are seen from the receiver of a link whose sender has them, too. */
  readonly isInverse?: boolean;
}

const definitions = new Map<string, ChangeDefinition>();
const links: ChangingLinks[] = [];
const own: ChangeKind[] = [];

/** Adds changes that are derived from the links of a country to the timeline. */
export function addChanges(step: ChangingStep, changes: Changes): void {
  const { link, direction, to, detail, isInverse = false } = step;
  links.push({
    step: toStep({ links: [link], direction, to }),
    changes: register(changes),
    isInverse,
    shared: usualConditions([link], 'k'),
    ...(detail === undefined ? {} : { detail }),
  });
}

/** Adds changes that are derived from a country itself to the timeline. */
export function addOwnChanges(changes: Changes): void {
  own.push(...register(changes));
}

/** Returns the changes that topics have added: all, or those that the API reports under the given names. */
export function addedChanges(names: readonly string[] | null | undefined) {
  const isWanted = ({ change }: ChangeKind): boolean =>
    names?.includes(changeOf(change).reportedAs ?? change) ?? true;
  const chosen = links.map((link) => ({ ...link, changes: link.changes.filter(isWanted) }));
  return { links: chosen.filter(({ changes }) => changes.length > 0), own: own.filter(isWanted) };
}

/** Returns the names and descriptions of all changes that the API reports. */
export function describeChanges(): Readonly<Record<string, { readonly description: string }>> {
  return Object.fromEntries(
    [...definitions].flatMap(([name, { description }]) =>
      description === null ? [] : [[name, { description }]],
    ),
  );
}

/** Returns the definition of a change. */
export function changeOf(name: string): ChangeDefinition {
  const change = definitions.get(name);
  if (!change) throw new Error(`${name} is not a change.`);
  return change;
}

/** The start of a link. */
export const STARTED = dateOfLink('startedOn', 'start');

/** The end of a link. */
export const ENDED = dateOfLink('endedOn', 'end');

/** Returns a date property of the country (`a`), the link (`l`) or the related node (`n`). */
export function dateProperty(of: 'a' | 'l' | 'n', text: string): DatedProperty {
  return { of, text, earliest: `${text}Earliest`, latest: `${text}Latest` };
}

function dateOfLink(text: string, bound: 'start' | 'end'): DatedProperty {
  return { of: 'l', text, earliest: `${bound}Earliest`, latest: `${bound}Latest` };
}

function register(changes: Changes): readonly ChangeKind[] {
  return Object.entries(changes).map(([change, definition]) => {
    if (definitions.has(change)) throw new Error(`${change} is already defined.`);
    definitions.set(change, definition);
    const { date, conditions, unless } = definition;
    return { change, date, ...(conditions ? { conditions } : {}), ...(unless ? { unless } : {}) };
  });
}
