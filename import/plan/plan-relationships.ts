import { cites } from '../../schema/shared/source-model.ts';
import { BOOKKEEPING } from '../../src/graph/model/bookkeeping.ts';
import type { Claim } from '../../src/claims/claim.ts';
import { FACT_KEY, isFact } from '../../src/claims/fact-model.ts';
import { claimsOf, foldFacts } from './fold-facts.ts';
import { groupBy, type Group } from './group-by.ts';
import type { CitationRecord, ClaimRecord } from '../record/record.ts';
import type { RelationshipChange, RelationshipKind, Pair, Plan, Planning } from './store.ts';
import { isSame, storeValues, type Stored } from './stored.ts';
import { nameBetween, nameNode, type Between } from '../record/target.ts';

/** All claims of a batch about the relationships between two nodes. Empty if the batch only removes stale claims. */
export interface ClaimGroup {
  readonly between: Between;
  readonly records: readonly (ClaimRecord | CitationRecord)[];
}

/** Plans the changes of relationships. Relationships of new nodes are not looked up. */
export async function planRelationships(
  planning: Planning,
  groups: readonly ClaimGroup[],
  newNodes: ReadonlySet<string> = new Set(),
): Promise<Pick<Plan, 'links' | 'pairs'>> {
  const links: RelationshipChange[] = [];
  const pairs = new Map<string, ReadonlyMap<string, Stored>>();
  for (const ofKind of groupBy(groups, ({ between }) => nameKind(between))) {
    const { link, from, to } = ofKind[0].between;
    const identity = isFact(link) ? FACT_KEY : BOOKKEEPING.origin;
    const kind: RelationshipKind = { link, from: from.model, to: to.model, identity };
    const stored = await readStored(planning, kind, ofKind, newNodes);
    for (const { pair, target, before, after } of fold(planning, stored, ofKind)) {
      const changes = compare(kind, pair, before, after);
      links.push(...changes);
      if (changes.length > 0) pairs.set(target, after);
    }
  }
  return { links, pairs };
}

function nameKind({ link, from, to }: Between): string {
  return [link.type, from.model.label, to.model.label].join('|');
}

interface Folded {
  readonly pair: Pair;
  readonly target: string;
  readonly before: ReadonlyMap<string, Stored>;
  readonly after: ReadonlyMap<string, Stored>;
}

async function readStored(
  { store }: Planning,
  kind: RelationshipKind,
  groups: Group<ClaimGroup>,
  newNodes: ReadonlySet<string>,
): Promise<ReadonlyMap<string, ReadonlyMap<string, Stored>>> {
  const known = groups.filter(
    ({ between: { from, to } }) => !newNodes.has(nameNode(from)) && !newNodes.has(nameNode(to)),
  );
  if (known.length === 0) return new Map();
  const pairs = known.map(({ between }) => ({ from: between.from.key, to: between.to.key }));
  const links = await store.readLinks(kind, pairs);
  return new Map(
    known.map(({ between }, index) => [nameBetween(between), links[index] ?? new Map()]),
  );
}

function fold(
  planning: Planning,
  stored: ReadonlyMap<string, ReadonlyMap<string, Stored>>,
  groups: Group<ClaimGroup>,
): readonly Folded[] {
  return groups.map(({ between, records }) => {
    const target = nameBetween(between);
    const before = stored.get(target) ?? new Map<string, Stored>();
    const isGone = (origin: string): boolean => planning.isStale(origin, target);
    const { link } = between;
    const after = isFact(link)
      ? foldFacts({ ...between, link }, mergeClaims(before, records, isGone), planning.background)
      : mergeCitations(before, records, isGone);
    return { pair: { from: between.from.key, to: between.to.key }, target, before, after };
  });
}

// The new claims of a row replace its earlier claims.
function mergeClaims(
  stored: ReadonlyMap<string, Stored>,
  records: ClaimGroup['records'],
  isGone: (origin: string) => boolean,
): readonly Claim[] {
  const claims = records.flatMap((record) => (record.kind === 'claim' ? [record.claim] : []));
  const origins = new Set(claims.map(({ origin }) => origin));
  const known = [...stored.values()]
    .flatMap(claimsOf)
    .filter(({ origin }) => !origins.has(origin) && !isGone(origin));
  // A denial is stored with every fact of the denied record, so duplicates are removed.
  const all = new Map([...known, ...claims].map((claim) => [JSON.stringify(claim), claim]));
  return [...all.values()];
}

function mergeCitations(
  stored: ReadonlyMap<string, Stored>,
  records: ClaimGroup['records'],
  isGone: (origin: string) => boolean,
): ReadonlyMap<string, Stored> {
  const known = [...stored].filter(([origin]) => !isGone(origin));
  const fromRecords = records.flatMap((record) =>
    record.kind === 'citation' ? [[record.origin, storeCitation(record)] as const] : [],
  );
  return new Map([...known, ...fromRecords]);
}

function storeCitation(record: CitationRecord): Stored {
  const { origin, field, value, agrees, confidence, note } = record;
  return storeValues(cites.properties, {
    ...{ field, value, agrees, confidence, note },
    [BOOKKEEPING.origin]: origin,
  });
}

function compare(
  kind: RelationshipKind,
  pair: Pair,
  before: ReadonlyMap<string, Stored>,
  after: ReadonlyMap<string, Stored>,
): readonly RelationshipChange[] {
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
