import type { PropertyTypes } from './property.ts';

/** One kind of node: its label, its properties, and which of them are indexed in addition to its key. */
export interface NodeModel {
  readonly label: string;
  readonly properties: PropertyTypes;
  readonly indexed: readonly string[];
  /** Nodes that connect almost all others, and therefore say nothing about two of them, by the value of a property. */
  readonly aside: { readonly property: string; readonly value: string } | null;
}

/**
 * The properties of every node: a unique key, its names (`foldedNames` holds them normalized for comparison), its
 * sources with their kinds and best quality, and the records that it was built from.
 */
export const NODE_PROPERTIES = {
  key: 'text',
  name: 'text',
  sortName: 'text',
  summary: 'text',
  confidence: 'text',
  sources: 'texts',
  sourceQuality: 'integer',
  sourceKinds: 'texts',
  nameTexts: 'texts',
  nameLanguages: 'texts',
  nameFroms: 'texts',
  nameUntils: 'texts',
  foldedNames: 'texts',
  readingTitles: 'texts',
  readingUrls: 'texts',
  readingSections: 'texts',
  readingNotes: 'texts',
  recordOrigins: 'texts',
  recordValues: 'texts',
} as const satisfies PropertyTypes;

/** A kind of node with the properties that every node has and its own. */
export function defineNode(
  label: string,
  properties: PropertyTypes,
  indexed: readonly string[] = [],
  aside: NodeModel['aside'] = null,
): NodeModel {
  return {
    label,
    properties: { ...NODE_PROPERTIES, ...properties },
    indexed: ['sortName', ...indexed],
    aside,
  };
}
