import { isEnumType } from 'graphql';
import type { Api } from '../open-api.ts';

/** A fact with the ids of its ends. */
export interface Fact {
  readonly id: string;
  readonly link: string;
  readonly ends: readonly [string, string];
}

const ROOTS =
  'countries organizations persons places treaties events disputes polls statements'.split(' ');

interface Edge {
  factId: string;
  link: string;
  ownFrom: string | null;
  node: { id: string };
  properties: { name: string; value: string }[];
}

/** The default standing of each property. */
const USUAL: ReadonlyMap<string, string> = new Map([
  ['membershipStatus', 'MEMBER'],
  ['partyRole', 'BOUND'],
  ['participation', 'PARTICIPANT'],
]);

/**
 * Returns whether paths can use a fact. Facts of other standings, and facts before `ownFrom` of a successor, are
 * excluded.
 */
function isWalked({ properties, ownFrom }: Edge, on: string | null): boolean {
  const isUsual = properties.every(({ name, value }) => (USUAL.get(name) ?? value) === value);
  return isUsual && (on === null || ownFrom === null || ownFrom <= on);
}

/** Reads all preferred facts that paths can use, through the API, from the entity at their start. */
export async function readAllFacts(api: Api, on: string | null = null): Promise<readonly Fact[]> {
  const read = new Map<string, Fact>();
  const asOf = on === null ? '' : `, asOf: "${on}"`;
  const selection =
    'totalCount edges { factId link ownFrom node { id } properties { name value } }';
  const listed = listKinds(api).map(
    (kinds, at) =>
      `links${at}: links(direction: OUT, first: 1000, kinds: [${kinds.join()}]${asOf}) { ${selection} }`,
  );
  for (const root of ROOTS) {
    const data = await api.ask<
      Record<string, { nodes: ({ id: string } & Record<`links${number}`, Links>)[] }>
    >(`{ ${root}(first: 1000) { nodes { id ${listed.join(' ')} } } }`);
    for (const { id, ...all } of data[root]?.nodes ?? []) {
      const walked = Object.values<Links>(all).flatMap((links) => readWhole(links, on));
      for (const { factId, link, node } of walked)
        read.set(factId, { id: factId, link, ends: [id, node.id] });
    }
  }
  return [...read.values()];
}

/** Returns the facts of a list that paths can use. Fails if the list is truncated. */
function readWhole({ edges, totalCount }: Links, on: string | null): readonly Edge[] {
  expect(edges).toHaveLength(totalCount);
  return edges.filter((each) => isWalked(each, on));
}

interface Links {
  totalCount: number;
  edges: Edge[];
}

/** All relationship types, split into two groups that each fit on one page for any country. */
function listKinds({ schema }: Api): readonly (readonly string[])[] {
  const type = schema.getType('LinkKind');
  if (!isEnumType(type)) throw new Error('LinkKind is not an enum');
  const kinds = type.getValues().map(({ name }) => name);
  return [['TOOK_PART_IN'], kinds.filter((kind) => kind !== 'TOOK_PART_IN')];
}

/** Returns the global id of an entity. */
export const idOf = (label: string, key: string): string =>
  Buffer.from(`${label}:${key}`).toString('base64url');
const keyOf = (id: string): string => {
  const text = Buffer.from(id, 'base64url').toString();
  return text.slice(text.indexOf(':') + 1);
};
const labelOf = (id: string): string => Buffer.from(id, 'base64url').toString().split(':')[0] ?? '';
/** Runs a plain breadth-first search, the reference for the results of `paths`. */
export function searchBreadthFirst(
  from: string,
  to: string,
  asked: {
    readonly count: number;
    readonly facts: readonly Fact[];
    readonly kinds?: readonly string[];
  },
): readonly string[] {
  const { facts } = asked;
  const shown = facts.filter((fact) => asked.kinds?.includes(fact.link) ?? true);
  const around = new Map<string, { fact: string; next: string }[]>();
  for (const { id, ends } of shown) {
    for (const [at, end] of ends.entries()) {
      const next = ends[1 - at] ?? '';
      around.set(end, [...(around.get(end) ?? []), { fact: id, next }]);
    }
  }
  const crowd = (id: string, link: string): number =>
    facts.filter((fact) => fact.link === link && fact.ends[1] === id).length;
  const isBarred = (id: string): boolean => {
    const label = labelOf(id);
    const isNamed = (...links: string[]): boolean =>
      asked.kinds?.some((kind) => links.includes(kind)) ?? false;
    if (label === 'Statement') return !isNamed('MENTIONS');
    if (label === 'Poll') return !isNamed('ASKED_IN', 'ABOUT');
    if (label === 'Organization') return !isNamed('MEMBER_OF') && crowd(id, 'MEMBER_OF') > 50;
    return label === 'Treaty' && !isNamed('PARTY_TO') && crowd(id, 'PARTY_TO') > 50;
  };
  interface Path {
    readonly nodes: readonly string[];
    readonly facts: readonly string[];
  }
  const barred = new Map<string, boolean>();
  const mayPass = (id: string): boolean => {
    if (!barred.has(id)) barred.set(id, isBarred(id));
    return barred.get(id) === false;
  };
  const weigh = ({ nodes }: Path): number =>
    nodes.slice(1, -1).reduce((sum, id) => sum + (around.get(id)?.length ?? 0), 0);
  const sortKey = ({ nodes, facts: walked }: Path): string =>
    [...nodes, ...walked].map(keyOf).join('\n');
  const found: Path[] = [];
  let paths: readonly Path[] = [{ nodes: [from], facts: [] }];
  for (let hop = 1; hop <= 3 && found.length < asked.count; hop += 1) {
    const longer = paths.flatMap((path) =>
      (around.get(path.nodes.at(-1) ?? '') ?? [])
        .filter(({ next }) => !path.nodes.includes(next) && (next === to || hop < 3))
        .filter(({ next }) => next === to || mayPass(next))
        .map(({ fact, next }) => ({ nodes: [...path.nodes, next], facts: [...path.facts, fact] })),
    );
    found.push(
      ...longer
        .filter((path) => path.nodes.at(-1) === to)
        .map((path) => ({ path, weight: weigh(path), key: sortKey(path) }))
        .sort((one, other) => one.weight - other.weight || (one.key < other.key ? -1 : 1))
        .map(({ path }) => path),
    );
    paths = longer.filter((path) => path.nodes.at(-1) !== to);
  }
  return found.slice(0, asked.count).map((path) => path.facts.join());
}
