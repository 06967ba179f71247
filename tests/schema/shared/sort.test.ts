import { openApi, type Api } from '../open-api.ts';

interface Edge {
  cursor: string;
  factId?: string;
  node: { id: string };
}
interface Page {
  totalCount: number;
  edges: Edge[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

let api: Api;

beforeAll(async () => {
  api = await openApi();
}, 180_000);

afterAll(() => api.close());

const SORTS: readonly (readonly [string, string, readonly string[], string])[] = [
  [
    '',
    'countries',
    [
      'NAME',
      'CODE',
      'EXISTED_FROM',
      'RELATION_COUNT',
      'TREATY_COUNT',
      'EVENT_COUNT',
      'DISPUTE_COUNT',
    ],
    'Country',
  ],
  ['', 'treaties', ['SIGNED_ON', 'IN_FORCE_ON', 'ENDED_ON', 'NAME', 'PARTY_COUNT'], 'Treaty'],
  ['', 'events', ['STARTED_ON', 'NAME', 'PARTICIPANT_COUNT'], 'Event'],
  ['', 'disputes', ['STARTED_ON', 'NAME'], 'Dispute'],
  [
    '',
    'organizations',
    ['NAME', 'FOUNDED_ON', 'DISSOLVED_ON', 'MEMBER_COUNT', 'TREATY_COUNT'],
    'Organization',
  ],
  ['', 'persons', ['NAME', 'BORN', 'DIED'], 'Person'],
  ['', 'places', ['NAME', 'LATITUDE', 'LONGITUDE', 'CLAIMANT_COUNT'], 'Place'],
  ['', 'polls', ['NAME', 'TAKEN_ON'], 'Poll'],
  ['', 'statements', ['KEY', 'DATE', 'AMOUNT'], 'Statement'],
  ['country(code: "CN")', 'borders', ['NAME', 'STARTED_ON', 'ENDED_ON', 'LENGTH_KM'], 'Border'],
  ['country(code: "JP")', 'organizations', ['NAME', 'STARTED_ON', 'ENDED_ON'], 'Membership'],
  ['country(code: "JP")', 'views', ['NAME', 'POSITIVE', 'NEGATIVE', 'NEUTRAL', 'NET'], 'Opinion'],
  ['country(code: "JP")', 'relations', ['STARTED_ON', 'ENDED_ON', 'NAME', 'ORDINAL'], 'Relation'],
  ['country(code: "JP")', 'treaties', ['SIGNED_ON', 'ENDED_ON', 'PARTY_COUNT'], 'Treaty'],
  ['country(code: "GB")', 'links', ['STARTED_ON', 'ENDED_ON', 'NAME'], 'Link'],
];

const CASES = SORTS.flatMap(([root, field, keys]) =>
  keys.flatMap((key) => ['ASC', 'DESC'].map((order) => [root, field, key, order] as const)),
);

async function readPage(root: string, field: string, given: string): Promise<Page> {
  const body = `${field}(${given}) { totalCount edges { cursor ${root ? 'factId' : ''} node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`;
  const data = await api.ask<Record<string, Record<string, Page>>>(
    root ? `{ country: ${root} { ${body} } }` : `{ ${body} }`,
  );
  const page = root ? data['country']?.[field] : (data as unknown as Record<string, Page>)[field];
  if (!page) throw new Error('no page');
  return page;
}

const nameOf = (edge: Edge): string => edge.factId ?? edge.node.id;

it.each(CASES)(
  'pages through %s %s by %s %s in both directions without repeating or losing a row',
  async (root, field, key, order) => {
    const sort = `sort: { by: ${key}, order: ${order} }`;
    const scope = field === 'views' ? '' : 'claims: ALL,';
    const whole = await readPage(root, field, `first: 1000, ${scope} ${sort}`);
    const expected = whole.edges.map(nameOf);
    expect(new Set(expected).size).toBe(whole.totalCount);
    const size = 53;
    const forward: string[] = [];
    for (let cursor: string | null = null, more = true; more;) {
      const page: Page = await readPage(
        root,
        field,
        `first: ${size}, ${scope} ${sort}${cursor ? `, after: "${cursor}"` : ''}`,
      );
      expect(page.pageInfo.hasPreviousPage).toBe(cursor !== null);
      forward.push(...page.edges.map(nameOf));
      ({ endCursor: cursor, hasNextPage: more } = page.pageInfo);
    }
    expect(forward).toEqual(expected);
    const backward: string[] = [];
    for (let cursor: string | null = null, more = true; more;) {
      const page: Page = await readPage(
        root,
        field,
        `last: ${size}, ${scope} ${sort}${cursor ? `, before: "${cursor}"` : ''}`,
      );
      expect(page.pageInfo.hasNextPage).toBe(cursor !== null);
      backward.unshift(...page.edges.map(nameOf));
      ({ startCursor: cursor, hasPreviousPage: more } = page.pageInfo);
    }
    expect(backward).toEqual(expected);
  },
);

const COUNT_KEYS: readonly [string, string, string][] = [
  ['countries', 'RELATION_COUNT', 'relations'],
  ['countries', 'ORGANIZATION_COUNT', 'organizations'],
  ['countries', 'TREATY_COUNT', 'treaties'],
  ['countries', 'EVENT_COUNT', 'events'],
  ['countries', 'DISPUTE_COUNT', 'disputes'],
  ['organizations', 'MEMBER_COUNT', 'members'],
  ['organizations', 'TREATY_COUNT', 'treaties'],
  ['treaties', 'PARTY_COUNT', 'parties'],
  ['events', 'PARTICIPANT_COUNT', 'participants'],
  ['places', 'CLAIMANT_COUNT', 'claimants'],
];

it.each(COUNT_KEYS)('sorts %s by %s as `totalNodes` of %s counts', async (root, key, field) => {
  const read = async (order: string): Promise<readonly number[]> => {
    const data = await api.ask<Record<string, { nodes: { of: { totalNodes: number } }[] }>>(
      `{ ${root}(first: 300, sort: { by: ${key}, order: ${order} }) { nodes { of: ${field} { totalNodes } } } }`,
    );
    return (data[root]?.nodes ?? []).map(({ of }) => of.totalNodes);
  };
  const [up, down] = [await read('ASC'), await read('DESC')];
  expect(up).toEqual(up.toSorted((one, other) => one - other));
  expect(down).toEqual(down.toSorted((one, other) => other - one));
  expect(down[0]).toBeGreaterThan(up[0] ?? Infinity);
});

// The statement reads the relationships once for the sort key and the total.
it.each(COUNT_KEYS)('gives %s sorted by %s the usual totals of %s', async (root, key, field) => {
  const read = async (given: string, total: string): Promise<readonly string[]> => {
    const data = await api.ask<Record<string, { nodes: object[] }>>(
      `{ ${root}(first: 300, asOf: "1930", ${given}) { nodes { id ${total} } } }`,
    );
    return (data[root]?.nodes ?? []).map((node) => JSON.stringify(node));
  };
  const total = `of: ${field} { totalCount }`;
  const sorted = await read(`sort: { by: ${key}, order: DESC }`, total);
  const others = await read('filter: {}', total);
  expect(sorted.toSorted()).toEqual(others.toSorted());
  const order = await read(`sort: { by: ${key}, order: DESC }`, '');
  const idOf = (node: string): string => (JSON.parse(node) as { id: string }).id;
  expect(sorted.map(idOf)).toEqual(order.map(idOf));
});

it.each([
  ['treaties', 'PARTY_COUNT', 'parties'],
  ['events', 'PARTICIPANT_COUNT', 'participants'],
  ['countries', 'TREATY_COUNT', 'treaties'],
  ['countries', 'EVENT_COUNT', 'events'],
])('sorts %s by %s, the number of nodes in %s', async (root, key, field) => {
  interface Counted {
    ends: { nodes: { id: string }[] };
  }
  const data = await api.ask<Record<string, { nodes: Counted[] }>>(
    `{ ${root}(first: 100, sort: { by: ${key}, order: DESC }) { nodes { ends: ${field}(first: 1000) { nodes { ... on Node { id } } } } } }`,
  );
  const counts = (data[root]?.nodes ?? []).map(
    ({ ends }) => new Set(ends.nodes.map(({ id }) => id)).size,
  );
  expect(counts).toEqual([...counts].sort((one, other) => other - one));
  expect(counts[0]).toBeGreaterThan(counts.at(-1) ?? Infinity);
});

it('lists the treaties with the most parties first, not counting signatories', async () => {
  const { treaties } = await api.ask<{
    treaties: { nodes: { parties: { totalCount: number; edges: { role: string | null }[] } }[] };
  }>(
    '{ treaties(first: 40, sort: { by: PARTY_COUNT, order: DESC }) { nodes { parties(first: 1000) { totalCount edges { role } } } } }',
  );
  const roles = treaties.nodes.flatMap(({ parties }) => parties.edges.map(({ role }) => role));
  expect(roles).not.toContain('signatory');
  expect(treaties.nodes[0]?.parties.totalCount).toBeGreaterThan(150);
});

it.each(['ASC', 'DESC'])(
  'sorts open ends after all dates, and unknown dates last: %s',
  async (order) => {
    const { treaties } = await api.ask<{
      treaties: { nodes: { endedOn: { edtf: string } | null }[] };
    }>(
      `{ treaties(first: 300, sort: { by: ENDED_ON, order: ${order} }) { nodes { endedOn { edtf } } } }`,
    );
    const kinds = treaties.nodes.map(({ endedOn }) =>
      endedOn === null ? 'unknown' : endedOn.edtf === '..' ? 'open' : 'dated',
    );
    const runs = kinds.filter((kind, at) => kind !== kinds[at - 1]);
    expect(runs).toEqual(
      order === 'ASC' ? ['dated', 'open', 'unknown'] : ['open', 'dated', 'unknown'],
    );
  },
);

it('rejects a cursor of another sort', async () => {
  const page = await readPage('', 'treaties', 'first: 2');
  const { errors } = await api.execute(
    `{ treaties(first: 2, sort: { by: NAME }, after: "${page.pageInfo.endCursor ?? ''}") { totalCount } }`,
  );
  expect(errors?.[0]?.extensions['code']).toBe('CURSOR_MISMATCH');
});
