import type { ShownSource } from './source-fields.ts';

/** A fact with all values that a citation contains. */
export interface CitedFact {
  readonly factId: string;
  readonly text: string;
  readonly url: string;
  readonly dataVersion: string;
  /** The day on which the fact was read, YYYY-MM-DD. */
  readonly readOn: string;
  readonly sources: readonly ShownSource[];
}

/** The publisher that a citation names. */
export const PUBLISHER = 'gaiko, a graph of foreign relations';

/** Returns the key of a fact in a bibliography: letters, digits and hyphens. */
export function factKey({ text }: CitedFact): string {
  return `gaiko-${toKey(text).slice(0, 60).replace(/-$/, '')}`;
}

/** Returns the key of a source in a bibliography: letters, digits and hyphens. */
export function sourceKey({ slug }: ShownSource): string {
  return toKey(slug);
}

function toKey(text: string): string {
  const plain = text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\p{Mark}/gu, '');
  return plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
}
