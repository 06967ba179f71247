import { cites } from '../schema/model/graph.ts';
import { source } from '../schema/model/source.ts';
import type { Claim } from '../src/claims/claim.ts';
import { claimsOf, foldFacts } from './fold-facts.ts';
import { groupBy, type Group } from './group-by.ts';
import type { CitationRecord, ClaimRecord, GraphRecord } from './record.ts';
import type { LinkChange, LinkKind, Pair, Store } from './store.ts';
import { isSame, storeValues, type Stored } from './stored.ts';

/** What the claims and citations of a batch change among the links. */
export async function planLinks(
  store: Store,
  records: readonly GraphRecord[],
): Promise<readonly LinkChange[]> {
  const claims = records.filter((record) => record.kind === 'claim');
  const citations = records.filter((record) => record.kind === 'citation');
  const changes: LinkChange[] = [];
  for (const ofKind of groupBy(claims, nameKind)) changes.push(...(await planFacts(store, ofKind)));
  for (const ofLabel of groupBy(citations, (record) => record.about.model.label))
    changes.push(...(await planCitations(store, ofLabel)));
  return changes;
}

function nameKind({ link, from, to }: ClaimRecord): string {
  return [link.type, from.model.label, to.model.label].join('|');
}

async function planFacts(
  store: Store,
  records: Group<ClaimRecord>,
): Promise<readonly LinkChange[]> {
  const [{ link, from, to }] = records;
  const kind: LinkKind = { link, from: from.model, to: to.model, identity: 'factKey' };
  const groups = groupBy(records, (record) => JSON.stringify([record.from.key, record.to.key]));
  const pairs = groups.map(([first]) => ({ from: first.from.key, to: first.to.key }));
  const stored = await store.readLinks(kind, pairs);
  return groups.flatMap((group, index) => {
    const before = stored[index] ?? new Map<string, Stored>();
    const after = foldFacts(group[0], mergeClaims(before, group));
    return compare(kind, { from: group[0].from.key, to: group[0].to.key }, before, after);
  });
}

// A row that is read again says all that it says: its earlier claims go.
function mergeClaims(
  stored: ReadonlyMap<string, Stored>,
  records: readonly ClaimRecord[],
): readonly Claim[] {
  const origins = new Set(records.map(({ claim }) => claim.origin));
  const known = [...stored.values()].flatMap(claimsOf).filter(({ origin }) => !origins.has(origin));
  const said = new Map(records.map(({ claim }) => [JSON.stringify(claim), claim]));
  return [...known, ...said.values()];
}

async function planCitations(
  store: Store,
  records: Group<CitationRecord>,
): Promise<readonly LinkChange[]> {
  const kind: LinkKind = {
    link: cites,
    from: records[0].about.model,
    to: source,
    identity: 'origin',
  };
  const groups = groupBy(records, (record) => JSON.stringify([record.about.key, record.source]));
  const pairs = groups.map(([first]) => ({ from: first.about.key, to: first.source }));
  const stored = await store.readLinks(kind, pairs);
  return groups.flatMap((group, index) => {
    const before = stored[index] ?? new Map<string, Stored>();
    const said = group.map((record) => [record.origin, storeCitation(record)] as const);
    const pair = { from: group[0].about.key, to: group[0].source };
    return compare(kind, pair, before, new Map([...before, ...said]));
  });
}

function storeCitation(record: CitationRecord): Stored {
  const { origin, field, value, agrees, confidence, note } = record;
  return storeValues(cites.properties, { origin, field, value, agrees, confidence, note });
}

function compare(
  kind: LinkKind,
  pair: Pair,
  before: ReadonlyMap<string, Stored>,
  after: ReadonlyMap<string, Stored>,
): readonly LinkChange[] {
  const identities = [...new Set([...before.keys(), ...after.keys()])];
  return identities
    .map((identity) => {
      const [was, is] = [before.get(identity), after.get(identity)];
      return { kind, pair, identity, before: was, after: is };
    })
    .filter((change) => {
      if (change.before === undefined || change.after === undefined) return true;
      return !isSame(change.before, change.after);
    });
}
