import { cites, source } from '../../schema/shared/source-model.ts';
import type { RelationshipModel } from '../../src/graph/model/relationship-model.ts';
import type { End, GraphRecord } from './record.ts';

/** A relationship type and two nodes. All claims about these relationships are resolved together. */
export interface Between {
  readonly link: RelationshipModel;
  readonly from: End;
  readonly to: End;
}

/** Formats the target of a record as one text: a node, or the relationships between two nodes. */
export function targetOf(record: GraphRecord): string {
  if (record.kind === 'node') return nameNode(record.end);
  return nameBetween(record.kind === 'claim' ? record : citedBetween(record));
}

/** Returns the origin of a record. */
export function originOfRecord(record: GraphRecord): string {
  return record.kind === 'claim' ? record.claim.origin : record.origin;
}

/** Returns the nodes required by the relationships of a record. */
export function endsOf(record: GraphRecord): readonly End[] {
  if (record.kind === 'node') return [];
  const { from, to } = record.kind === 'claim' ? record : citedBetween(record);
  return [from, to];
}

/** Formats a node as one text. */
export function nameNode({ model, key }: End): string {
  return `${model.label}/${key}`;
}

/** Formats the relationships of one type between two nodes as one text. */
export function nameBetween({ link, from, to }: Between): string {
  return [link.type, from.model.label, from.key, to.model.label, to.key].join('|');
}

/** Returns the ends of the relationship that represents a citation. */
export function citedBetween(record: { readonly about: End; readonly source: string }): Between {
  return { link: cites, from: record.about, to: { model: source, key: record.source } };
}
