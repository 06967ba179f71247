import type { DocumentNode, GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type {
  Cost,
  ObjectPlans,
  Selection,
  WalkedOperation,
} from '../../pothos-plugin-neo4j/index.ts';
import { measureDocument } from './document-cache.ts';
import { walkOperation, type Asked } from './walk-operation.ts';

/** An operation before its execution. */
export interface PreparedOperation {
  readonly document: DocumentNode;
  /** The text of the document, the variables and the operation name. */
  readonly key: string;
  /** The selection. Null if the executor will report an error. */
  readonly walked: WalkedOperation | null;
  readonly cost: Cost | null;
  /** The plans for writing its answer. The first execution adds them. */
  readonly plans: ObjectPlans;
}

/** Prepares operations, and caches the results. */
export interface Preparation {
  /** Returns the prepared operation. */
  prepare(asked: Asked): PreparedOperation;
  /** Caches a prepared operation. Call it after each execution, because an execution can add plans. */
  keep(prepared: PreparedOperation): void;
}

/** The maximum memory of the cached operations in bytes. */
const MAX_BYTES = 33_554_432;

/** Creates a cache of prepared operations. It contains an entry for each document and its variables. */
export function createPreparation(
  schema: GraphQLSchema,
  measureCost: (selection: Selection) => Cost,
  maxBytes = MAX_BYTES,
): Preparation {
  const cached = new LRUCache<string, PreparedOperation>({
    maxSize: maxBytes,
    maxEntrySize: Math.floor(maxBytes / 16),
  });
  return {
    prepare(asked) {
      const { document } = asked;
      const key = keyOf(asked);
      const known = cached.get(key);
      // The selection refers to the nodes of its document, so that it does not fit another document with equal text.
      if (known?.document === document) return known;
      const walked = walkOperation(schema, asked);
      const cost = walked && measureCost(walked.selection);
      return { document, key, walked, cost, plans: new Map() };
    },
    keep(prepared) {
      cached.set(prepared.key, prepared, { size: measure(prepared) });
    },
  };
}

const BYTES_PER_CHARACTER = 2;
/** The measured memory of a selected field and of a planned field. */
const BYTES_PER_FIELD = 600;
const BYTES_PER_PLANNED_FIELD = 1_200;

/** Returns the approximate memory of a prepared operation in bytes. */
function measure({ document, key, walked, plans }: PreparedOperation): number {
  return (
    key.length * BYTES_PER_CHARACTER +
    measureDocument(document) +
    countFields(walked?.selection ?? []) * BYTES_PER_FIELD +
    countPlanned(plans) * BYTES_PER_PLANNED_FIELD
  );
}

function countFields(selection: Selection): number {
  return selection.reduce((sum, { children }) => sum + 1 + countFields(children), 0);
}

function countPlanned(plans: ObjectPlans): number {
  let count = 0;
  for (const { fields } of plans.values()) {
    for (const { below } of fields) count += 1 + countPlanned(below);
  }
  return count;
}

function keyOf({ document, variables, operationName }: Asked): string {
  return JSON.stringify([operationName, variables, document.loc?.source.body]);
}
