import { BOOKKEEPING } from './bookkeeping.ts';
import type { Alignment } from './alignment.ts';
import type { PropertyRules, PropertyTypes } from './property.ts';

/** The model of the nodes of a label. */
export interface NodeModel<Properties extends PropertyTypes = PropertyTypes> {
  readonly label: string;
  readonly properties: Properties;
  readonly indexed: readonly string[];
  /** The nodes to exclude from paths, by the value of a property, because they connect almost all others. */
  readonly excludedNodes: { readonly property: string; readonly value: string } | null;
  /** What a node represents, in one sentence. */
  readonly description: string;
  /** The color of the nodes in Neo4j Browser and in pictures, such as `#56b4e9`. */
  readonly color: string;
  readonly wording: NodeWording;
  /** The properties with the first and the last day on which a node may have existed. The first known one counts. */
  readonly lifetime: Lifetime;
  /** The rules for the values of properties. */
  readonly rules: PropertyRules;
  /** The more general terms of other vocabularies, for linked data. */
  readonly alignment: Alignment;
}

/** The names of the properties with the first and the last possible day of a node. */
export interface Lifetime {
  readonly start: readonly string[];
  readonly end: readonly string[];
}

/** The use of node names in sentences. */
interface NodeWording {
  /** Adds the article or quotation marks to a name: "the United Kingdom". */
  formatName(name: string): string;
  /** Returns whether a name takes a plural verb, such as "the Hague Conventions". */
  isPlural(name: string): boolean;
}

/**
 * The properties of every node. Each entry of a list of records, such as `names`, is one text (`writeEntry`). Empty
 * lists are not stored.
 */
const NODE_PROPERTIES = {
  key: 'text',
  name: 'text',
  summary: 'text',
  confidence: 'text',
  sources: 'texts',
  sourceQuality: 'integer',
  sourceKinds: 'texts',
  names: 'texts',
  furtherReading: 'texts',
  sameAs: 'texts',
  [BOOKKEEPING.sortName]: 'text',
  [BOOKKEEPING.names]: 'texts',
  [BOOKKEEPING.foldedNames]: 'texts',
  [BOOKKEEPING.origins]: 'texts',
  [BOOKKEEPING.records]: 'texts',
} as const satisfies PropertyTypes;

interface NodeOptions extends Partial<
  Pick<NodeModel, 'excludedNodes' | 'description' | 'color' | 'indexed' | 'lifetime' | 'rules'>
> {
  readonly wording?: Partial<NodeWording>;
  readonly alignment?: Partial<Alignment>;
}

/** Defines a node model with its own properties in addition to those of every node. */
export function defineNode<const Properties extends PropertyTypes>(
  label: string,
  properties: Properties,
  options: NodeOptions = {},
): NodeModel<typeof NODE_PROPERTIES & Properties> {
  const { indexed = [], excludedNodes = null, description = '', wording, rules = {} } = options;
  const { color = '#a3adb8' } = options;
  return {
    label,
    properties: { ...NODE_PROPERTIES, ...properties },
    indexed: [BOOKKEEPING.sortName, ...indexed],
    excludedNodes,
    description,
    color,
    wording: { formatName: (name) => name, isPlural: () => false, ...wording },
    lifetime: options.lifetime ?? { start: [], end: [] },
    rules,
    alignment: { classes: [], properties: {}, ...options.alignment },
  };
}
