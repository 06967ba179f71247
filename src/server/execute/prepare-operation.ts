import type { DocumentNode, GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import {
  createPlans,
  type Cost,
  type OperationPlans,
  type Selection,
  type WalkedOperation,
} from '../../pothos-plugin-neo4j/index.ts';
import { measureDocument } from './document-cache.ts';
import { walkOperation, type Asked } from './walk-operation.ts';

/** An operation before its execution. */
export interface PreparedOperation {
  /** The key of the operation in the cache. */
  readonly key: string;
  /** The selection, or null if the executor will report an error. */
  readonly walked: WalkedOperation | null;
  readonly cost: Cost | null;
  /** The plans for writing its answer. */
  readonly plans: OperationPlans;
  /** The approximate memory of the operation without its plans, in bytes. */
  readonly bytes: number;
}

/** Prepares operations, and caches the results. */
export interface Preparation {
  /** Returns the cached operation. */
  find(asked: Asked): PreparedOperation | undefined;
  /** Prepares an operation. */
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
  const nameDocument = numberDocuments();
  const keyOf = ({ document, variables, operationName }: Asked): string =>
    JSON.stringify([nameDocument(document), operationName, variables]);
  return {
    find: (asked) => cached.get(keyOf(asked)),
    prepare(asked) {
      const key = keyOf(asked);
      const walked = walkOperation(schema, asked);
      const cost = walked && measureCost(walked.selection);
      const bytes =
        key.length * BYTES_PER_CHARACTER +
        measureDocument(asked.document) +
        countFields(walked?.selection ?? []) * BYTES_PER_FIELD;
      return { key, walked, cost, plans: createPlans(), bytes };
    },
    keep(prepared) {
      const { key, plans, bytes } = prepared;
      const planned =
        plans.fieldCount * BYTES_PER_PLANNED_FIELD +
        plans.tables.size.plans * BYTES_PER_PLAN +
        BYTES_OF_OTHER_PLANS;
      cached.set(key, prepared, { size: bytes + planned });
    },
  };
}

const BYTES_PER_CHARACTER = 2;
/** The measured memory of a selected field, of a planned field, and of a plan that the fields of an operation share. */
const BYTES_PER_FIELD = 600;
const BYTES_PER_PLANNED_FIELD = 1_200;
const BYTES_PER_PLAN = 11_000;
/** The measured memory of the plans that belong to single fields, per operation. */
const BYTES_OF_OTHER_PLANS = 8_000;

function countFields(selection: Selection): number {
  return selection.reduce((sum, { children }) => sum + 1 + countFields(children), 0);
}

/** Returns a function that numbers documents. A selection refers to the nodes of its document, not to its text. */
function numberDocuments(): (document: DocumentNode) => number {
  const numbers = new WeakMap<DocumentNode, number>();
  let count = 0;
  return (document) => {
    const number = numbers.get(document) ?? (count += 1);
    numbers.set(document, number);
    return number;
  };
}
