import type { GraphEntity } from './neighborhood-query.ts';

/** The kind of an entity. */
export type EntityKind = GraphEntity['kind'];

/** How a kind of entity is drawn. */
interface KindStyle {
  readonly kind: EntityKind;
  /** The name of the kind, for several entities. */
  readonly name: string;
  /** Colors on a light and on a dark page. */
  readonly light: string;
  readonly dark: string;
}

/** The kinds of entities with their colors, in the order of the legend. The colors differ for the color-blind, too. */
export const KINDS: readonly KindStyle[] = [
  { kind: 'COUNTRY', name: 'Countries', light: '#0072b2', dark: '#56b4e9' },
  { kind: 'ORGANIZATION', name: 'Organizations', light: '#9a5b00', dark: '#e69f00' },
  { kind: 'TREATY', name: 'Treaties', light: '#00795a', dark: '#2fd3a6' },
  { kind: 'EVENT', name: 'Events', light: '#c03a00', dark: '#ff8a5c' },
  { kind: 'DISPUTE', name: 'Disputes', light: '#b0307a', dark: '#f08cc4' },
  { kind: 'PLACE', name: 'Places', light: '#6b6b00', dark: '#e6dc5a' },
  { kind: 'PERSON', name: 'Persons', light: '#5b3fb8', dark: '#b7a3ff' },
  { kind: 'POLL', name: 'Polls', light: '#4a5560', dark: '#c3ccd6' },
  { kind: 'STATEMENT', name: 'Statements', light: '#7a7f87', dark: '#8f98a3' },
];
