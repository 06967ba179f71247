import type { Claim, Confidence } from '../../src/claims/claim.ts';
import type { FactModel } from '../../src/claims/fact-model.ts';
import type { NodeModel } from '../../src/graph/model/node-model.ts';
import type { ListName } from './list-names.ts';

/** A node, identified by label and key. It can be the end of a relationship. */
export interface End {
  readonly model: NodeModel;
  readonly key: string;
}

/** The data of one row about a node. All records of a node are merged. */
export interface NodeRecord {
  readonly kind: 'node';
  /** The origin of the record: `file/key` of its row. */
  readonly origin: string;
  readonly end: End;
  /** The rank of the record. If values differ, the value of the record with the highest preference is shown. */
  readonly preference: number;
  readonly properties: Readonly<Record<string, string | number | boolean>>;
  /**
   * Entries of the lists of a node: names (text, language, from, until), codes (scheme, value, from, until, sources),
   * complete lists (status, date, sources), further reading (title, url, section, note), existence (from, until, rank,
   * sources), same as (url). A code without sources has the sources of the record.
   */
  readonly lists: Readonly<Partial<Record<ListName, readonly (readonly string[])[]>>>;
  readonly sources: readonly string[];
  readonly confidence: Confidence;
}

/** The claim of one row, according to one source, about a relationship between two nodes. */
export interface ClaimRecord {
  readonly kind: 'claim';
  readonly link: FactModel;
  readonly from: End;
  readonly to: End;
  readonly claim: Claim;
}

/** The statement of a source about one field of a node. */
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

/** A record created from a row. */
export type GraphRecord = NodeRecord | ClaimRecord | CitationRecord;
