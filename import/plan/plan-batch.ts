import type { NodeModel } from '../../src/graph/model/node-model.ts';
import type { Background } from './background.ts';
import { foldNode } from './fold-node.ts';
import { groupBy } from './group-by.ts';
import { planRelationships, type ClaimGroup } from './plan-relationships.ts';
import type { End, GraphRecord, NodeRecord } from '../record/record.ts';
import type { NodeChange, Plan, Planning } from './store.ts';
import { isSame, type Stored } from './stored.ts';
import { readRecords } from './stored-records.ts';
import { citedBetween, endsOf, nameBetween, nameNode } from '../record/target.ts';

/**
 * Plans the changes for a batch of records. Recomputes the affected nodes and relationships from all their records and
 * compares them with the stored state.
 */
export async function planBatch(
  planning: Planning,
  records: readonly GraphRecord[],
): Promise<Plan> {
  const nodeRecords = records.filter((record) => record.kind === 'node');
  const nodes = await planNodes(planning, nodeRecords);
  const ends = await planEnds(
    planning,
    records,
    new Set(nodeRecords.map(({ end }) => nameNode(end))),
  );
  const changes = [...nodes, ...ends];
  const isNew = new Set(
    changes.filter(({ before }) => before === undefined).map((change) => nameNode(change)),
  );
  return { nodes: changes, ...(await planRelationships(planning, groupClaims(records), isNew)) };
}

/** Plans the changes of nodes with stale records. */
export async function planNodesLeft(
  planning: Planning,
  ends: readonly End[],
): Promise<readonly NodeChange[]> {
  const changes: NodeChange[] = [];
  for (const ofLabel of groupBy(ends, ({ model }) => model.label)) {
    const [{ model }] = ofLabel;
    const stored = await planning.store.readNodes(
      model,
      ofLabel.map(({ key }) => key),
    );
    const left = [...stored].map(([key, before]) => foldStored(planning, { model, key }, before));
    const bare = left.filter(({ records }) => records === 0).map(({ key }) => key);
    const links = await planning.store.countLinks(model, bare);
    for (const { key, before, after, records } of left) {
      const isGone = records === 0 && links.get(key) === 0;
      const change = { model, key, before, after: isGone ? undefined : after };
      if (isGone || !isSame(before, after)) changes.push(change);
    }
  }
  return changes;
}

function foldStored(planning: Planning, end: End, before: Stored) {
  const records = recordsLeft(planning, end, before);
  return {
    key: end.key,
    before,
    after: foldNode(end, records, planning.background),
    records: records.length,
  };
}

async function planNodes(
  planning: Planning,
  records: readonly NodeRecord[],
): Promise<readonly NodeChange[]> {
  const changes: NodeChange[] = [];
  for (const ofLabel of groupBy(records, (record) => record.end.model.label)) {
    const { model } = ofLabel[0].end;
    const groups = groupBy(ofLabel, (record) => record.end.key);
    const keys = groups.map(([first]) => first.end.key);
    const stored = await planning.store.readNodes(model, keys);
    for (const group of groups) {
      const { end } = group[0];
      const before = stored.get(end.key);
      const known = recordsLeft(planning, end, before);
      const all = new Map([...known, ...group].map((record) => [record.origin, record]));
      const after = foldNode(end, [...all.values()], planning.background);
      if (before === undefined || !isSame(before, after))
        changes.push({ model, key: end.key, before, after });
    }
  }
  return changes;
}

function recordsLeft(
  planning: Planning,
  end: End,
  stored: Stored | undefined,
): readonly NodeRecord[] {
  const records = readRecords(end, stored);
  return records.filter(({ origin }) => !planning.isStale(origin, nameNode(end)));
}

// A relationship creates an end that no source has described yet. The result is therefore independent of the order of
// the sources.
async function planEnds(
  { store, background }: Planning,
  records: readonly GraphRecord[],
  described: ReadonlySet<string>,
): Promise<readonly NodeChange[]> {
  const ends = new Map(records.flatMap(endsOf).map((end) => [nameNode(end), end]));
  for (const name of described) ends.delete(name);
  const changes: NodeChange[] = [];
  for (const ofLabel of groupBy([...ends.values()], ({ model }) => model.label)) {
    const { model } = ofLabel[0];
    const keys = ofLabel.map(({ key }) => key);
    for (const key of await store.missingKeys(model, keys))
      changes.push(describeBare(model, key, background));
  }
  return changes;
}

function describeBare(model: NodeModel, key: string, background: Background): NodeChange {
  return { model, key, before: undefined, after: foldNode({ model, key }, [], background) };
}

function groupClaims(records: readonly GraphRecord[]): readonly ClaimGroup[] {
  const groups = new Map<
    string,
    { between: ClaimGroup['between']; records: ClaimGroup['records'][number][] }
  >();
  for (const record of records) {
    if (record.kind === 'node') continue;
    const between: ClaimGroup['between'] = record.kind === 'claim' ? record : citedBetween(record);
    const name = nameBetween(between);
    const group = groups.get(name) ?? { between, records: [] };
    group.records.push(record);
    groups.set(name, group);
  }
  return [...groups.values()];
}
