import { join } from 'node:path';
import { source as sourceModel } from '../schema/model/source.ts';
import type { Changes } from '../src/neo4j/graph.ts';
import type { Context } from './context.ts';
import { findEntity } from './find-entity.ts';
import { splitList } from './language-of.ts';
import { makeNode } from './make-node.ts';
import { planBatch } from './plan-batch.ts';
import { nameCells, readRows } from './read-rows.ts';
import type { GraphRecord } from './record.ts';
import type { ReadRow } from './report.ts';
import { originOf, type Publication, type Source } from './source.ts';
import type { Store } from './store.ts';
import type { Validation } from './validate.ts';

/** How the second reading of the files is done. */
export interface Writing {
  readonly root: string;
  readonly context: Context;
  readonly store: Store;
  /** How many rows are written together. */
  readonly batch: number;
  /** Called before each batch; throws where the import must stop. */
  readonly beforeBatch: () => Promise<void>;
  readonly onRows: (rows: number) => void;
}

/** What was written, and what every row that was read is called. */
export interface Written {
  readonly changes: Changes;
  readonly rows: ReadonlyMap<string, ReadRow>;
  /** Per source: the kinds of names in cells that have no node. */
  readonly withoutNode: ReadonlyMap<string, readonly string[]>;
}

/** Reads the files a second time and writes what their rows become, batch by batch. */
export async function writeSources(
  validations: readonly Validation[],
  writing: Writing,
): Promise<Written> {
  const rows = new Map<string, ReadRow>();
  const withoutNode = new Map<string, readonly string[]>();
  const seen = new Set<string>();
  let changes = NOTHING;
  let records: GraphRecord[] = publicationsOf(validations.map(({ source }) => source));
  let waiting = 0;
  const flush = async (): Promise<void> => {
    await writing.beforeBatch();
    const plan = await planBatch(writing.store, records);
    if (plan.nodes.length + plan.links.length > 0)
      changes = add(changes, await writing.store.apply(plan));
    writing.onRows(waiting);
    [records, waiting] = [[], 0];
  };
  for (const validation of validations) {
    const names: string[] = [];
    for await (const row of readRecords(validation, writing)) {
      const shared = sharedOrigins(row, seen);
      rows.set(row.origin, {
        source: validation.source.id,
        place: rows.size,
        refusal: row.refusal,
        shared,
      });
      records.push(...row.records);
      names.push(...row.withoutNode);
      waiting += 1;
      if (waiting >= writing.batch) await flush();
    }
    withoutNode.set(validation.source.id, names);
  }
  await flush();
  return { changes, rows, withoutNode };
}

// What the rows of a group make together has an origin of its own; it counts for the first of them.
function sharedOrigins(row: RecordsOfRow, seen: Set<string>): readonly string[] {
  const origins = row.records.map((record) =>
    record.kind === 'claim' ? record.claim.origin : record.origin,
  );
  const shared = origins.filter((origin) => origin !== row.origin && !seen.has(origin));
  for (const origin of shared) seen.add(origin);
  return shared;
}

const NOTHING: Changes = {
  nodesCreated: 0,
  nodesDeleted: 0,
  linksCreated: 0,
  linksDeleted: 0,
  propertiesSet: 0,
};

interface RecordsOfRow {
  readonly origin: string;
  readonly records: readonly GraphRecord[];
  readonly refusal: string | undefined;
  readonly withoutNode: readonly string[];
}

async function* readRecords(
  { source, faultyLines }: Validation,
  { root, context }: Writing,
): AsyncGenerator<RecordsOfRow> {
  const columns = Object.keys(source.columns);
  for await (const row of readRows(join(root, source.file))) {
    if (row.line === 1) continue;
    const cells = nameCells(columns, row);
    const isFaulty = faultyLines.has(row.line);
    // A faulty row may have the key of a right one.
    const origin = isFaulty ? `${source.file}:${row.line}` : originOf(source, cells);
    const refusal = isFaulty ? 'it has faults' : source.reasonToRefuse(cells);
    const records = refusal === undefined ? source.records(cells, origin, context) : [];
    const names = source.nameColumns.flatMap((column) => splitList(cells[column] ?? ''));
    yield {
      origin,
      records,
      refusal,
      withoutNode: isFaulty ? [] : kindsWithoutNode(names, context),
    };
  }
}

function kindsWithoutNode(names: readonly string[], context: Context): readonly string[] {
  const entities = names.flatMap((name) => findEntity(context, name) ?? []);
  return entities
    .filter(({ end }) => end === undefined)
    .map(({ kind, name }) => (name === 'multilateral' ? name : kind));
}

function publicationsOf(sources: readonly Source[]): GraphRecord[] {
  const publications = sources.flatMap(({ manifest }) => manifest.publications ?? []);
  return [...new Map(publications.map((each) => [each.key, each])).values()].map(makePublication);
}

function makePublication({ key, title, coverage, ...said }: Publication): GraphRecord {
  return makeNode({
    origin: `manifests/${key}`,
    model: sourceModel,
    key,
    preference: 2,
    sources: [],
    properties: { ...said, name: `${title} (${said.version})`, title, coverage },
  });
}

function add(one: Changes, other: Changes): Changes {
  return {
    nodesCreated: one.nodesCreated + other.nodesCreated,
    nodesDeleted: one.nodesDeleted + other.nodesDeleted,
    linksCreated: one.linksCreated + other.linksCreated,
    linksDeleted: one.linksDeleted + other.linksDeleted,
    propertiesSet: one.propertiesSet + other.propertiesSet,
  };
}
