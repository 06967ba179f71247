import type { Claim, Confidence } from '../../src/claims/claim.ts';
import type { FactModel } from '../../src/claims/fact-model.ts';
import type { NodeModel } from '../../src/graph/model/node-model.ts';
import type { ListName } from './list-names.ts';

/** A node by its label and key: one end of a relationship. */
export interface End {
  readonly model: NodeModel;
  readonly key: string;
}

/** What one row says about a node; a node is computed from all records about it. */
export interface NodeRecord {
  readonly kind: 'node';
  /** The row that says it: `file/key`. */
  readonly origin: string;
  readonly end: End;
  /** Of several values, the one from the record with the highest preference is shown. */
  readonly preference: number;
  readonly properties: Readonly<Record<string, string | number | boolean>>;
  /**
   * Entries of the lists of a node: names (text, language, from, until), codes (scheme, value, from, until), complete
   * lists (status, date, sources), further reading (title, url, section, note), existence (from, until, rank, sources).
   */
  readonly lists: Readonly<Partial<Record<ListName, readonly (readonly string[])[]>>>;
  readonly sources: readonly string[];
  readonly confidence: Confidence;
}

/** What one row says, according to one source, about a relationship between two nodes. */
export interface ClaimRecord {
  readonly kind: 'claim';
  readonly link: FactModel;
  readonly from: End;
  readonly to: End;
  readonly claim: Claim;
}

/** What a source says about one field of a node. */
export interface CitationRecord {
  readonly kind: 'citation';
  readonly origin: string;
  readonly about: End;
  readonly source: string;
  readonly field: string;
  readonly value: string;
  readonly agrees: boolean;
  readonly confidence: Confidence;
  readonly note: string;
}

/** What a row becomes. */
export type GraphRecord = NodeRecord | ClaimRecord | CitationRecord;
