import type { Changes } from '../src/neo4j/graph.ts';
import type { Context } from './context.ts';
import { planBatch } from './plan-batch.ts';
import { publicationsOf, readRecords } from './read-records.ts';
import type { GraphRecord } from './record.ts';
import type { RowBook } from './row-book.ts';
import type { Plan, Planning } from './store.ts';
import type { Validation } from './validate.ts';

/** How the second reading of the files is done. */
export interface Writing {
  readonly validations: readonly Validation[];
  readonly context: Context;
  readonly book: RowBook;
  readonly planning: Planning;
  /** How many rows are written together. */
  readonly batch: number;
  /** How many batches an earlier import has written, that did not come to its end. */
  readonly done: number;
  /** Called before each batch; throws where the import must stop. */
  readonly beforeBatch: () => Promise<void>;
  readonly apply: (plan: Plan, batches: number) => Promise<void>;
  readonly onRows: (rows: number) => void;
}

/** Reads the files a second time and writes what their rows become, batch by batch. */
export async function writeBatches(writing: Writing): Promise<void> {
  const { batch, book } = writing;
  const total = Math.ceil(book.size / batch);
  const skip = Math.min(writing.done * batch, book.size);
  if (skip > 0) writing.onRows(skip);
  let records = [...startOf(writing)];
  let batches = Math.min(writing.done, total);
  for (const validation of writing.validations) {
    for await (const made of readRecords(validation, { ...writing, skip })) {
      records.push(...made.records);
      const isLast = made.row + 1 === book.size;
      if (made.row < skip || (!isLast && (made.row + 1) % batch !== 0)) continue;
      batches += 1;
      await writeBatch(writing, records, batches);
      writing.onRows(made.row + 1);
      records = [];
    }
  }
}

// What manifests say stands before the first row.
function startOf({ done, validations }: Writing): readonly GraphRecord[] {
  if (done > 0) return [];
  const sources = new Set(validations.map(({ input }) => input.source));
  return [...sources].flatMap(publicationsOf);
}

async function writeBatch(
  { planning, beforeBatch, apply }: Writing,
  records: readonly GraphRecord[],
  batches: number,
): Promise<void> {
  await beforeBatch();
  const plan = await planBatch(planning, records);
  if (plan.nodes.length + plan.links.length > 0) await apply(plan, batches);
}

/** Two changes together. */
export function addChanges(one: Changes, other: Changes): Changes {
  return {
    nodesCreated: one.nodesCreated + other.nodesCreated,
    nodesDeleted: one.nodesDeleted + other.nodesDeleted,
    linksCreated: one.linksCreated + other.linksCreated,
    linksDeleted: one.linksDeleted + other.linksDeleted,
    propertiesSet: one.propertiesSet + other.propertiesSet,
  };
}
