import { countHits } from '../count-hits.ts';
import { openApi, readTable, type Api } from '../open-api.ts';
import { decodeGlobalId } from '../../../src/pothos-plugin-neo4j/index.ts';

interface Fact {
  readonly factId: string;
  readonly link: string;
  readonly rank: string;
  readonly text: string;
  readonly sender: { readonly id: string };
  readonly receiver: { readonly id: string };
  readonly sources: readonly { readonly slug: string }[];
  readonly rivals: readonly { readonly factId: string }[];
}

interface FactPage {
  readonly totalCount: number;
  readonly nodes: readonly Fact[];
  readonly edges: readonly { readonly cursor: string; readonly node: Fact }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly groups: readonly { key: string; label: string; count: number }[];
  readonly series: readonly { period: string; count: number; possible: number }[];
}

let api: Api;

beforeAll(async () => {
  api = await openApi();
}, 180_000);

afterAll(() => api.close());

async function facts(given: string, selection: string): Promise<FactPage> {
  const data = await api.ask<{ facts: FactPage }>(`{ facts(${given}) { ${selection} } }`);
  return data.facts;
}

const ENDS = 'link sender { id } receiver { id }';

function keyOf(id: string): string {
  return decodeGlobalId(id)?.key ?? '';
}

/** Returns a fact as `from KIND to`, as the table of links names it. */
function nameLink({ link, sender, receiver }: Fact): string {
  return `${keyOf(sender.id)} ${link} ${keyOf(receiver.id)}`;
}

const linkRows = readTable('links').filter(({ kind }) => kind === 'LED_TO' || kind === 'PART_OF');

function namesOfRows(keeps: (sources: readonly string[]) => boolean): readonly string[] {
  return linkRows
    .filter(({ sources = '' }) => keeps(sources.split(';').filter((slug) => slug !== 'unsourced')))
    .map(({ from_row: from, kind, to_row: to }) => `${from} ${kind} ${to}`)
    .toSorted();
}

/** Returns the first column of the rows of a Cypher statement. */
async function readColumn(text: string): Promise<readonly unknown[]> {
  return (await api.graph.read({ text, parameters: {} })).map(([value]) => value);
}

describe('which facts rest on what', () => {
  const PORTSMOUTH = 'milestones-treaty-of-portsmouth';

  it('finds all facts that rest on a source', async () => {
    const filter = `filter: { kinds: [LED_TO, PART_OF], sources: { anyOf: ["${PORTSMOUTH}"] } }`;
    const { nodes, totalCount } = await facts(
      `first: 1000, ${filter}`,
      `totalCount nodes { ${ENDS} }`,
    );
    const expected = namesOfRows((sources) => sources.includes(PORTSMOUTH));
    expect(nodes.map(nameLink).toSorted()).toEqual(expected);
    expect(expected.length).toBeGreaterThan(5);
    expect(totalCount).toBe(expected.length);
  });

  it('finds them below the source too', async () => {
    const data = await api.ask<{ source: { facts: FactPage } }>(
      `{ source(slug: "${PORTSMOUTH}") { facts(first: 1000) { totalCount nodes { factId } } } }`,
    );
    const root = await facts(
      `first: 1000, filter: { sources: { anyOf: ["${PORTSMOUTH}"] } }`,
      'totalCount nodes { factId }',
    );
    expect(data.source.facts).toEqual(root);
    expect(root.totalCount).toBeGreaterThan(5);
  });

  it('finds the facts that rest on nothing', async () => {
    const filter = 'filter: { kinds: [LED_TO, PART_OF], isSourced: false }';
    const { nodes } = await facts(`first: 1000, ${filter}`, `nodes { ${ENDS} }`);
    const expected = namesOfRows((sources) => sources.length === 0);
    expect(nodes.map(nameLink).toSorted()).toEqual(expected);
    expect(expected.length).toBeGreaterThan(5);
  });
});

describe('which facts are contested', () => {
  it('finds every fact with rivals, and no other', async () => {
    const { nodes, totalCount } = await facts(
      'first: 1000, claims: ALL, filter: { hasRivals: true }',
      'totalCount nodes { hasRivals rivals { factId } }',
    );
    const [count] = await readColumn(
      `MATCH ()-[l]->() WHERE l.zzFactKey IS NOT NULL
       WITH split(l.zzFactKey, '|')[0..4] AS claim, count(*) AS facts WHERE facts > 1 RETURN sum(facts)`,
    );
    expect(nodes.filter(({ rivals }) => rivals.length === 0)).toEqual([]);
    expect([totalCount, nodes.length]).toEqual([Number(count), Number(count)]);
  });

  it('finds the contested facts about Korea', async () => {
    const filter = 'filter: { hasRivals: true, end: { name: { contains: "Korea" } } }';
    const { nodes } = await facts(
      `first: 1000, claims: ALL, ${filter}`,
      'nodes { text rank sender { name } receiver { name } }',
    );
    const ranks = new Set(nodes.map(({ rank }) => rank));
    expect(nodes.length).toBeGreaterThan(2);
    expect(nodes.filter(({ text }) => !text.includes('Korea'))).toEqual([]);
    expect([...ranks].toSorted()).toEqual(['NORMAL', 'PREFERRED']);
  });

  it('finds the facts that two sources contest', async () => {
    const { nodes } = await facts(
      'first: 1000, claims: ALL, filter: { hasRivals: true }',
      'nodes { factId sources { slug } rivals { factId sources { slug } } }',
    );
    const slugs = (list: Fact['sources']): readonly string[] => list.map(({ slug }) => slug);
    const sourced = nodes.find(
      ({ sources, rivals }) =>
        sources.length > 0 &&
        rivals.some((rival) =>
          slugs((rival as Fact).sources).some((slug) => !slugs(sources).includes(slug)),
        ),
    );
    const one = sourced?.sources[0]?.slug ?? '';
    const other =
      (sourced?.rivals as readonly Fact[] | undefined)
        ?.flatMap((rival) => slugs(rival.sources))
        .find((slug) => !slugs(sourced?.sources ?? []).includes(slug)) ?? '';
    const found = await facts(
      `first: 1000, claims: ALL, filter: { sources: { anyOf: ["${one}"] }, contestedBy: ["${other}"] }`,
      'nodes { factId }',
    );
    const expected = nodes.filter(
      ({ sources, rivals }) =>
        slugs(sources).includes(one) &&
        rivals.some((rival) => slugs((rival as Fact).sources).includes(other)),
    );
    const ids = found.nodes.map(({ factId }) => factId);
    expect(ids).toEqual(expect.arrayContaining(expected.map(({ factId }) => factId)));
    expect(ids).toContain(sourced?.factId);
  });
});

describe('conditions on the ends', () => {
  it.each([
    ['sender: { slug: { eq: "GBR" } }', "a.key = 'GBR'"],
    [
      'receiver: { kind: TREATY, name: { contains: "alliance" } }',
      "n:Treaty AND toLower(n.name) CONTAINS 'alliance'",
    ],
    ['end: { slug: { eq: "KOR" } }', "'KOR' IN [a.key, n.key]"],
    ['end: { region: { eq: "Oceania" } }', "'Oceania' IN [a.region, n.region]"],
    [
      'kinds: [MEMBER_OF], status: { eq: "observer" }',
      "type(l) = 'MEMBER_OF' AND l.status = 'observer'",
    ],
    ['confidence: [LOW]', "l.confidence = 'LOW'"],
    [
      'startedOn: { isKnown: true, before: "1854" }',
      "l.startedOn <> '..' AND l.startLatest < date('1854-01-01')",
    ],
    ['not: { kinds: [MEMBER_OF] }', "type(l) <> 'MEMBER_OF'"],
  ])('counts the facts with %s', async (filter, condition) => {
    const { totalCount } = await facts(`filter: { ${filter} }`, 'totalCount');
    const [count] = await readColumn(
      `MATCH (a)-[l]->(n) WHERE l.rank = 'PREFERRED' AND ${condition} RETURN count(*)`,
    );
    expect(totalCount).toBe(Number(count));
    expect(totalCount).toBeGreaterThan(0);
  });

  it('applies conditions on ends to links of an entity', async () => {
    const data = await api.ask<{ country: { relations: { nodes: readonly { code: string }[] } } }>(
      '{ country(code: "JP") { relations(filter: { fact: { end: { slug: { eq: "GBR" } } } }) { nodes { ... on Country { code } } } } }',
    );
    expect(new Set(data.country.relations.nodes.map(({ code }) => code))).toEqual(new Set(['GBR']));
  });
});

describe('groups and series', () => {
  it('counts the facts of each kind', async () => {
    const { groups, totalCount } = await facts(
      'claims: ALL',
      'totalCount groups(by: KIND) { key count }',
    );
    const kinds = await api.graph.read({
      text: 'MATCH ()-[l]->() WHERE l.zzFactKey IS NOT NULL RETURN type(l), count(*)',
      parameters: {},
    });
    const counted = new Map(groups.map(({ key, count }) => [key, count]));
    expect(counted).toEqual(new Map(kinds.map(([kind, count]) => [kind, Number(count)])));
    expect(totalCount).toBe(groups.reduce((sum, { count }) => sum + count, 0));
  });

  it('counts the facts of each entity once for each end', async () => {
    const { groups } = await facts(
      'filter: { kinds: [HAS_RELATIONS_WITH] }',
      'groups(by: ENTITY) { key label count }',
    );
    const [count] = await readColumn(
      "MATCH (:Country {key: 'JPN'})-[l:HAS_RELATIONS_WITH {rank: 'PREFERRED'}]-() RETURN count(l)",
    );
    expect(groups[0]).toEqual({ key: 'JPN', label: 'Japan', count: Number(count) });
  });

  it('counts the facts that began in each decade', async () => {
    const { series } = await facts(
      'filter: { kinds: [OVER] }',
      'series(per: DECADE) { period count }',
    );
    const starts = await readColumn(
      "MATCH ()-[l:OVER {rank: 'PREFERRED'}]->() WHERE l.startEarliest.year / 10 = l.startLatest.year / 10 RETURN l.startEarliest.year / 10",
    );
    const counted = series.flatMap(({ period, count }) => Array<string>(count).fill(period));
    expect(counted).toEqual(starts.map((decade) => `${String(decade)}X`).toSorted());
  });
});

describe('pages', () => {
  const PAGE = 'nodes { factId } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

  async function walk(given: string, size: number, isForward: boolean): Promise<readonly string[]> {
    const pages: (readonly string[])[] = [];
    for (let cursor: string | null = null; ;) {
      const [count, from] = isForward ? ['first', 'after'] : ['last', 'before'];
      const place = `${count}: ${size}${cursor === null ? '' : `, ${from}: "${cursor}"`}`;
      const { nodes, pageInfo }: FactPage = await facts(`${given}, ${place}`, PAGE);
      expect(isForward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage).toBe(cursor !== null);
      pages.push(nodes.map(({ factId }) => keyOf(factId)));
      if (!(isForward ? pageInfo.hasNextPage : pageInfo.hasPreviousPage)) break;
      expect(nodes).toHaveLength(size);
      cursor = isForward ? pageInfo.endCursor : pageInfo.startCursor;
    }
    return (isForward ? pages : pages.toReversed()).flat();
  }

  /** The order of facts with some kinds, computed from their dates. */
  async function sortFacts(
    dates: 'start' | 'end',
    isDescending: boolean,
  ): Promise<readonly string[]> {
    const [open, direction] = isDescending ? ['0', ' DESC'] : ['2', ''];
    const date = { start: 'startedOn', end: 'endedOn' }[dates];
    return (await readColumn(
      `MATCH ()-[l:DISPUTES|HAS_RELATIONS_WITH|TOOK_PART_IN]->()
       WITH l, CASE WHEN l.${date} IS NULL THEN 3 WHEN l.${date} = '..' THEN ${open} ELSE 1 END AS kind
       RETURN l.zzFactKey ORDER BY kind, l.${dates}Earliest${direction}, l.${dates}Latest${direction}, l.zzFactKey${direction}`,
    )) as readonly string[];
  }

  const KINDS = 'claims: ALL, filter: { kinds: [DISPUTES, HAS_RELATIONS_WITH, TOOK_PART_IN] }';

  it.each([
    ['STARTED_ON', 'ASC', () => sortFacts('start', false)],
    ['STARTED_ON', 'DESC', () => sortFacts('start', true)],
    ['ENDED_ON', 'ASC', () => sortFacts('end', false)],
    ['ENDED_ON', 'DESC', () => sortFacts('end', true)],
    [
      'KIND',
      'ASC',
      () =>
        readColumn(
          'MATCH ()-[l:DISPUTES|HAS_RELATIONS_WITH|TOOK_PART_IN]->() RETURN l.zzFactKey ORDER BY l.zzFactKey',
        ),
    ],
  ])(
    'are complete and sorted by %s %s in both directions',
    async (by, order, expected) => {
      const given = `${KINDS}, sort: { by: ${by}, order: ${order} }`;
      const forward = await walk(given, 250, true);
      expect(forward).toEqual(await expected());
      expect(await walk(given, 333, false)).toEqual(forward);
    },
    60_000,
  );

  it('contain every fact once', async () => {
    const forward = await walk('claims: ALL', 1000, true);
    const all = await readColumn(
      'MATCH ()-[l]->() WHERE l.zzFactKey IS NOT NULL RETURN l.zzFactKey',
    );
    expect(forward).toHaveLength(all.length);
    expect(new Set(forward)).toEqual(new Set(all));
  }, 120_000);

  it('refuse the cursor of another sort order', async () => {
    const { pageInfo } = await facts('first: 1', 'pageInfo { endCursor }');
    const { errors } = await api.execute(
      `{ facts(after: "${pageInfo.endCursor ?? ''}", sort: { by: ENDED_ON }) { nodes { factId } } }`,
    );
    expect(errors?.[0]?.extensions['code']).toBe('CURSOR_MISMATCH');
  });

  it('refuse a condition that is null', async () => {
    const { errors } = await api.execute('{ facts(filter: { isSourced: null }) { totalCount } }');
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });
});

describe('cost', () => {
  it('reads a page, a count and groups with one statement each', async () => {
    const page =
      'nodes { text } edges { cursor node { factId } } pageInfo { hasNextPage endCursor }';
    expect(await api.count(`{ facts { ${page} } }`)).toBe(1);
    expect(await api.count(`{ facts { ${page} totalCount groups(by: KIND) { key } } }`)).toBe(3);
  });

  it('reads the facts of many sources with as many statements as of few', async () => {
    const query = (count: number): string =>
      `{ sources(first: ${count}) { nodes { facts(first: 2) { totalCount nodes { text } groups(by: KIND) { key } } } } }`;
    expect(await api.count(query(10))).toBe(await api.count(query(2)));
  });

  async function hitsOf(given: string): Promise<number> {
    const [statement] = await api.trace(`{ facts(${given}) { nodes { factId } } }`);
    if (!statement) throw new Error('no statement');
    const { hits, operators } = await countHits(statement);
    expect(operators.join()).not.toMatch(/TypeScan|AllNodes/);
    return hits;
  }

  it('grows with the page', async () => {
    const [ten, forty] = [await hitsOf('first: 10'), await hitsOf('first: 40')];
    expect(forty).toBeLessThan(5 * ten);
    expect(ten).toBeLessThan(10 * 19 * 10);
  });

  it.each(['STARTED_ON', 'ENDED_ON', 'KIND'])(
    'does not grow with the number of facts, sorted by %s',
    async (by) => {
      const cost = (kind: string, order: string): Promise<number> =>
        hitsOf(`first: 20, filter: { kinds: [${kind}] }, sort: { by: ${by}, order: ${order} }`);
      // There are hundreds of times more memberships than administered places.
      for (const order of ['ASC', 'DESC'])
        expect(await cost('MEMBER_OF', order)).toBeLessThan(2 * (await cost('ADMINISTERS', order)));
    },
  );

  it('does not grow with the place of the page', async () => {
    const given = 'claims: ALL, filter: { kinds: [MEMBER_OF] }';
    const far = await facts(`${given}, first: 1000`, 'pageInfo { endCursor }');
    const deep = await hitsOf(`${given}, first: 20, after: "${far.pageInfo.endCursor ?? ''}"`);
    expect(deep).toBeLessThan(2 * (await hitsOf(`${given}, first: 20`)));
  });
});
