import { z } from 'zod';
import { BOOKKEEPING } from '../../src/graph/model/bookkeeping.ts';
import { LIST_NAMES } from '../record/list-names.ts';
import type { End, NodeRecord } from '../record/record.ts';
import { textsOf, type Stored } from './stored.ts';

/** Formats the content of a node record as text for the database. */
export function writeRecord(record: NodeRecord): string {
  const { preference, properties, lists, sources, confidence } = record;
  return JSON.stringify({ preference, properties, lists, sources, confidence });
}

/** Returns the records of a stored node. */
export function readRecords(end: End, stored: Stored = {}): readonly NodeRecord[] {
  const texts = textsOf(stored[BOOKKEEPING.records]);
  return textsOf(stored[BOOKKEEPING.origins]).map((origin, index) => {
    const content = storedRecord.parse(JSON.parse(texts[index] ?? '{}'));
    return { kind: 'node', origin, end, ...content };
  });
}

const storedRecord = z.object({
  preference: z.number(),
  properties: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  lists: z.partialRecord(z.enum(LIST_NAMES), z.array(z.array(z.string()))),
  sources: z.array(z.string()),
  confidence: z.enum(['HIGH', 'MEDIUM', 'LOW']),
});
