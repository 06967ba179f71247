import { factKey, PUBLISHER, sourceKey, type CitedFact } from './citation.ts';
import type { ShownSource } from './source-fields.ts';

/** An item of CSL-JSON, which Zotero and pandoc read. */
export interface CslItem {
  readonly id: string;
  readonly type: 'dataset' | 'document' | 'entry-encyclopedia' | 'webpage';
  readonly title: string;
  readonly publisher?: string;
  readonly URL?: string;
  readonly accessed?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly version?: string;
  readonly note?: string;
}

/** Returns the CSL-JSON items of a fact and of its sources. */
export function toCsl(fact: CitedFact): readonly CslItem[] {
  const own: CslItem = {
    id: factKey(fact),
    type: 'dataset',
    title: fact.text,
    publisher: PUBLISHER,
    URL: fact.url,
    accessed: toDateParts(fact.readOn),
    version: fact.dataVersion,
  };
  return [own, ...fact.sources.map(toItem)];
}

function toItem(source: ShownSource): CslItem {
  return {
    id: sourceKey(source),
    type: TYPES[source.sourceKind ?? ''] ?? 'webpage',
    title: source.title,
    ...(source.publisher && { publisher: source.publisher }),
    ...(source.url && { URL: source.url }),
    ...(source.retrievedOn && { accessed: toDateParts(source.retrievedOn) }),
    ...(source.version && { version: source.version }),
    ...(source.citation && { note: source.citation }),
  };
}

const TYPES: Readonly<Record<string, CslItem['type']>> = {
  document: 'document',
  database: 'dataset',
  encyclopedia: 'entry-encyclopedia',
};

function toDateParts(day: string) {
  return { 'date-parts': [day.split('-').map(Number)] };
}
