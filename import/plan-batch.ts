import { foldNode } from './fold-node.ts';
import { groupBy, type Group } from './group-by.ts';
import { planLinks } from './plan-links.ts';
import type { GraphRecord, NodeRecord } from './record.ts';
import type { NodeChange, Plan, Store } from './store.ts';
import { isSame } from './stored.ts';
import { readRecords } from './stored-records.ts';

/** What a batch of records changes: nodes and links are made anew of all that is said of them, and compared. */
export async function planBatch(store: Store, records: readonly GraphRecord[]): Promise<Plan> {
  return {
    nodes: await planNodes(
      store,
      records.filter((record) => record.kind === 'node'),
    ),
    links: await planLinks(store, records),
  };
}

async function planNodes(
  store: Store,
  records: readonly NodeRecord[],
): Promise<readonly NodeChange[]> {
  const changes: NodeChange[] = [];
  for (const ofLabel of groupBy(records, (record) => record.end.model.label))
    changes.push(...(await planLabel(store, ofLabel)));
  return changes;
}

async function planLabel(store: Store, records: Group<NodeRecord>): Promise<readonly NodeChange[]> {
  const { model } = records[0].end;
  const groups = groupBy(records, (record) => record.end.key);
  const stored = await store.readNodes(
    model,
    groups.map(([first]) => first.end.key),
  );
  return groups.flatMap((group) => {
    const { end } = group[0];
    const before = stored.get(end.key);
    const known = readRecords(end, before?.['recordOrigins'], before?.['recordValues']);
    const all = new Map([...known, ...group].map((record) => [record.origin, record]));
    const after = foldNode(end, [...all.values()]);
    if (before !== undefined && isSame(before, after)) return [];
    return [{ model, key: end.key, before, after }];
  });
}
