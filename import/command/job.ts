import { createHash } from 'node:crypto';
import type { NodeChange, RelationshipChange } from '../plan/store.ts';
import { describeFiles } from '../store/data-set.ts';
import type { Lease } from '../store/lease.ts';
import type { RetryPolicy } from '../store/retry-policy.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import type { Inputs } from '../validate/read-inputs.ts';

/** A validated import. */
export interface Job {
  readonly graph: Graph;
  readonly inputs: Inputs;
  /** The imported tables. The import withdraws records that these tables no longer contain. */
  readonly sources: readonly string[];
  /** The tables to withdraw completely. */
  readonly withdrawn: readonly string[];
  /** The hash of all bundled tables, or an empty text if only some of them are imported. */
  readonly bundledHash: string;
  /** The lease of the database, or undefined for a dry run. */
  readonly lease: Lease | undefined;
  readonly batch: number;
  readonly isFresh: boolean;
  /** Whether the graph to remove has the storage format of an earlier version. */
  readonly isOlder: boolean;
  readonly mayShrink: boolean;
  readonly patience: RetryPolicy;
  readonly onRows: (rows: number) => void;
  readonly onChange: (change: NodeChange | RelationshipChange) => void;
}

/** Returns an id derived from the files and options. An interrupted import with the same id is resumed. */
export function nameJob({ inputs, withdrawn, batch, isFresh, bundledHash, sources }: Job): string {
  const hash = createHash('sha256');
  const files = describeFiles(inputs.validations).map((file) => [file.key, file['hash']]);
  hash.update(JSON.stringify([files, sources, withdrawn, batch, isFresh, bundledHash]));
  return hash.digest('hex').slice(0, 32);
}
