import { BOOKKEEPING } from './bookkeeping.ts';
import type { PropertyTypes } from './property.ts';

/** One kind of node: its label, what it stores, and what is indexed beside its key. */
export interface NodeModel<Properties extends PropertyTypes = PropertyTypes> {
  readonly label: string;
  readonly properties: Properties;
  readonly indexed: readonly string[];
  /** Those that tie nearly all others together, and so say nothing of two of them: by the value of a property. */
  readonly aside: { readonly property: string; readonly value: string } | null;
}

/**
 * The properties of every node: a unique key, its names, its sources with their kinds and best quality, and the
 * bookkeeping. An entry of a list of records, such as `names`, is one text (`writeEntry`). An empty list is not stored.
 */
export const NODE_PROPERTIES = {
  key: 'text',
  name: 'text',
  summary: 'text',
  confidence: 'text',
  sources: 'texts',
  sourceQuality: 'integer',
  sourceKinds: 'texts',
  names: 'texts',
  furtherReading: 'texts',
  [BOOKKEEPING.sortName]: 'text',
  [BOOKKEEPING.names]: 'texts',
  [BOOKKEEPING.foldedNames]: 'texts',
  [BOOKKEEPING.origins]: 'texts',
  [BOOKKEEPING.records]: 'texts',
} as const satisfies PropertyTypes;

/** A kind of node with the properties that every node has and its own. */
export function defineNode<const Properties extends PropertyTypes>(
  label: string,
  properties: Properties,
  indexed: readonly string[] = [],
  aside: NodeModel['aside'] = null,
): NodeModel<typeof NODE_PROPERTIES & Properties> {
  return {
    label,
    properties: { ...NODE_PROPERTIES, ...properties },
    indexed: [BOOKKEEPING.sortName, ...indexed],
    aside,
  };
}
