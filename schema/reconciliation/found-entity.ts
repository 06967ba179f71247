import type { Column } from '../../src/graph/cypher/column.ts';
import { readEntries } from '../../src/graph/model/list-entry.ts';
import type { Lifetime } from '../../src/graph/model/node-model.ts';
import { OPEN_SCOPE } from '../../src/claims/plugin/scope.ts';
import {
  fetchNode,
  readNodeProperty,
  readText,
  type GraphContext,
  type GraphNode,
} from '../../src/pothos-plugin-neo4j/index.ts';
import { CANDIDATE_COLUMNS, readCandidate } from '../country/candidate.ts';
import type { CountryCandidate, Period } from '../country/meaning.ts';
import { country } from '../country/model.ts';
import { entities, nodeModelOf } from '../shared/whole-graph.ts';

/** A name of an entity with the language and the EDTF dates of use. Unknown values are empty. */
export interface FoundName extends Period {
  readonly text: string;
  readonly language: string;
}

/** An entity with the data that determines whether a text refers to the entity. */
export interface FoundEntity {
  readonly label: string;
  readonly key: string;
  readonly name: string;
  /** The score of the entity in the search, from 0 to 1. Zero if no search found the entity. */
  readonly searchScore: number;
  /** The name or code that the search matched. Empty if no search found the entity. */
  readonly matched: string;
  readonly names: readonly FoundName[];
  /** The first day on which the entity possibly existed, or null if unknown. */
  readonly firstDay: string | null;
  /** The last day on which the entity possibly existed, or null if unknown. */
  readonly lastDay: string | null;
  /** The entity as a country to which a text may refer, or null for other kinds. */
  readonly country: CountryCandidate | null;
}

/**
 * Fetches an entity by label and key. Returns null if the entity does not exist. All calls of an operation share one
 * statement.
 */
export async function fetchFound(
  context: GraphContext,
  label: string,
  key: string,
): Promise<FoundEntity | null> {
  const node = await fetchNode({ context, scope: OPEN_SCOPE, columns: foundColumns() }, label, key);
  return node && readFound(node);
}

function foundColumns(): readonly Column[] {
  const days = new Set(entities().flatMap(({ lifetime }) => [...lifetime.start, ...lifetime.end]));
  return [
    ...CANDIDATE_COLUMNS,
    ...[...days].map((property): Column => ({ of: 'n', property, type: 'day' })),
  ];
}

function readFound(node: GraphNode): FoundEntity {
  const known = READ.get(node.row);
  if (known) return known;
  const found = readNode(node);
  READ.set(node.row, found);
  return found;
}

// The questions of a batch find many entities several times. Each row is parsed once.
const READ = new WeakMap<GraphNode['row'], FoundEntity>();

function readNode(node: GraphNode): FoundEntity {
  const { label, key } = node;
  const { lifetime } = nodeModelOf(label);
  return {
    ...{ label, key, searchScore: 0, matched: '' },
    name: readText(readNodeProperty(node, 'name')) ?? key,
    names: readEntries(readNodeProperty(node, 'names')).map(
      ([text = '', language = '', from = '', until = '']) => ({ text, language, from, until }),
    ),
    firstDay: readDay(node, lifetime.start),
    lastDay: readDay(node, lifetime.end),
    country: label === country.label ? readCountry(node) : null,
  };
}

function readDay(node: GraphNode, properties: Lifetime['start']): string | null {
  const days = properties.map((property) => readText(readNodeProperty(node, property)));
  return days.find((day) => day !== undefined) ?? null;
}

function readCountry(node: GraphNode): CountryCandidate {
  const values = CANDIDATE_COLUMNS.map(({ property }) => readNodeProperty(node, property));
  return readCandidate(values);
}
