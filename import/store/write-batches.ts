import { setImmediate } from 'node:timers/promises';
import type { Context } from '../table/context.ts';
import { planBatch } from '../plan/plan-batch.ts';
import { openPlannedStore } from '../plan/planned-store.ts';
import { publicationsOf, readRecords } from '../validate/read-records.ts';
import type { GraphRecord } from '../record/record.ts';
import type { RowIndex } from '../validate/row-index.ts';
import type { Plan, Planning } from '../plan/store.ts';
import { originOfRecord } from '../record/target.ts';
import type { Validation } from '../validate/validate.ts';

/** The input for the second pass over the files. */
interface Writing {
  readonly validations: readonly Validation[];
  readonly context: Context;
  readonly rowIndex: RowIndex;
  readonly planning: Planning;
  /** The number of rows per batch. */
  readonly batch: number;
  /** Returns the number of the last batch that affects a target. */
  readonly lastBatchOn: (target: string) => number;
  /** The number of batches that an earlier, unfinished import has written. */
  readonly done: number;
  /** A callback that runs before each batch. It throws if the import must stop. */
  readonly beforeBatch: () => Promise<void>;
  readonly apply: (plan: Plan, batches: number) => Promise<void>;
  readonly onRows: (rows: number) => void;
}

/**
 * Reads the files a second time and writes their records in batches. While one batch is written, the next one is
 * planned.
 */
export async function writeBatches(writing: Writing): Promise<void> {
  const { batch, rowIndex } = writing;
  const total = Math.ceil(rowIndex.size / batch);
  const skip = Math.min(writing.done * batch, rowIndex.size);
  writing.onRows(skip);
  const queue = openQueue(writing);
  let records = [...startOf(writing)];
  let batches = Math.min(writing.done, total);
  try {
    for await (const made of readAll(writing, skip)) {
      records.push(...made.records);
      const isLast = made.row + 1 === rowIndex.size;
      if (made.row < skip || (!isLast && (made.row + 1) % batch !== 0)) continue;
      batches += 1;
      await queue.add(records, { batches, rows: made.row + 1 });
      records = [];
    }
  } finally {
    // The write is awaited even if planning has failed, so that nothing is written after the end of the import.
    await queue.end();
  }
}

async function* readAll(writing: Writing, skip: number) {
  for (const validation of writing.validations)
    yield* readRecords(validation, { ...writing, skip });
}

interface Progress {
  readonly batches: number;
  readonly rows: number;
}

function openQueue({ planning, lastBatchOn, beforeBatch, apply, onRows }: Writing) {
  // The batch being written is not in the database yet, so reads are answered from its plan.
  const store = openPlannedStore(planning.store, lastBatchOn);
  let inFlight = Promise.resolve();
  return {
    async add(records: readonly GraphRecord[], { batches, rows }: Progress): Promise<void> {
      const plan = await planBatch({ ...planning, store }, records);
      await inFlight;
      await beforeBatch();
      await store.apply(plan, batches);
      const isEmpty = plan.nodes.length + plan.links.length === 0;
      inFlight = isEmpty ? Promise.resolve() : apply(plan, batches);
      // The failure is reported when the write is awaited.
      inFlight.catch(() => undefined);
      // Sends the batch now, because this process sends nothing while it plans the next batch.
      await setImmediate();
      onRows(rows);
    },
    end: () => inFlight,
  };
}

// The records of manifests come before the first row.
function startOf({ done, validations }: Writing): readonly GraphRecord[] {
  if (done > 0) return [];
  const records = validations.flatMap(({ input }) => publicationsOf(input));
  // Several files of one data set have the same publications.
  return [...new Map(records.map((record) => [originOfRecord(record), record])).values()];
}
