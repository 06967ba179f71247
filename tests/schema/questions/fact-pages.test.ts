import { countHits } from '../count-hits.ts';
import { openApi, type Api } from '../open-api.ts';
import { keyOf, readColumn, readFacts, type FactPage } from './read-facts.ts';

let api: Api;

beforeAll(async () => {
  api = await openApi();
}, 180_000);

afterAll(() => api.close());

const facts = (given: string, selection: string): Promise<FactPage> =>
  readFacts(api, given, selection);
const column = (text: string): Promise<readonly unknown[]> => readColumn(api, text);

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
    return (await column(
      `MATCH ()-[l:DISPUTES|HAS_RELATIONS_WITH|TOOK_PART_IN]->()
       WITH l, CASE WHEN l.${date} IS NULL THEN 3 WHEN l.${date} = '..' THEN ${open} ELSE 1 END AS kind
       RETURN l.zzFactKey ORDER BY kind, l.${dates}Earliest${direction}, l.${dates}Latest${direction}, l.zzFactKey${direction}`,
    )) as readonly string[];
  }

  /** The facts with some kinds, sorted by the bounds of their days. Those without known days come last. */
  async function sortByDays(direction: string): Promise<readonly string[]> {
    return (await column(
      `MATCH ()-[l:DISPUTES|HAS_RELATIONS_WITH|TOOK_PART_IN]->()
       WITH l, CASE WHEN l.startedOn IS NULL OR l.startedOn = '..' OR l.startLatest.year > 9000 OR l.endedOn IS NULL THEN 1 ELSE 0 END AS unknown
       WITH l, unknown, CASE unknown WHEN 0 THEN [duration.inDays(l.startLatest, l.endEarliest).days, duration.inDays(l.startEarliest, l.endLatest).days] ELSE [0, 0] END AS days
       RETURN l.zzFactKey ORDER BY unknown, days[0]${direction}, days[1]${direction}, l.zzFactKey`,
    )) as readonly string[];
  }

  const KINDS = 'claims: ALL, filter: { kinds: [DISPUTES, HAS_RELATIONS_WITH, TOOK_PART_IN] }';

  it.each([
    ['STARTED_ON', 'ASC', () => sortFacts('start', false)],
    ['STARTED_ON', 'DESC', () => sortFacts('start', true)],
    ['ENDED_ON', 'ASC', () => sortFacts('end', false)],
    ['ENDED_ON', 'DESC', () => sortFacts('end', true)],
    ['DURATION', 'ASC', () => sortByDays('')],
    ['DURATION', 'DESC', () => sortByDays(' DESC')],
    [
      'KIND',
      'ASC',
      () =>
        column(
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
    const all = await column('MATCH ()-[l]->() WHERE l.zzFactKey IS NOT NULL RETURN l.zzFactKey');
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

  it.each(['sender: { slug: { eq: "JPN" } }', 'end: { slug: { in: ["JPN", "KOR"] } }'])(
    'reads only the facts of the entities in %s',
    async (filter) => {
      const given = `first: 20, filter: { ${filter} }`;
      expect(await hitsOf(`${given}, sort: { by: KIND }`)).toBeLessThan(30_000);
      const [statement] = await api.trace(`{ facts(${given}) { totalCount } }`);
      if (!statement) throw new Error('no statement');
      expect((await countHits(statement)).operators.join()).not.toMatch(
        /TypeScan|AllNodes|LabelScan/,
      );
    },
  );

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
