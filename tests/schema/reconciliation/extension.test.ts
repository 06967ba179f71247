import { serveSuite } from '../open-server.ts';
import { openRefine, type Refine } from './open-refine.ts';
import { EXTENSION, FLYOUT, PROPOSAL, SUGGESTIONS } from './response-shapes.ts';

const address = serveSuite();
let refine: Refine;

beforeAll(() => {
  refine = openRefine(address());
});

type Asked = readonly { readonly id: string; readonly settings?: object }[];

async function extend(ids: readonly string[], properties: Asked) {
  return refine.read(EXTENSION, await refine.post({ extend: JSON.stringify({ ids, properties }) }));
}

it('returns the codes, the capital and the existence of countries', async () => {
  const { meta, rows } = await extend(
    ['country/JPN', 'country/YUG', 'country/NOWHERE', 'x'],
    ['capital', 'code_cow', 'code_m49', 'existence', 'existedUntil', 'latitude'].map((id) => ({
      id,
    })),
  );
  expect(meta.map(({ id, name }) => [id, name])).toContainEqual(['existedUntil', 'Existed until']);
  expect(rows['country/JPN']).toMatchObject({
    capital: [{ str: 'Tokyo' }],
    code_cow: [{ str: '740' }],
    code_m49: [{ str: '392' }],
  });
  expect(rows['country/YUG']?.['existedUntil']).toEqual([{ str: '1992-04-27' }]);
  expect(rows['country/YUG']?.['existence']).toEqual([{ str: '1918-12-01/1992-04-27' }]);
  expect(rows['country/NOWHERE']?.['capital']).toEqual([]);
  expect(rows['x']?.['capital']).toEqual([]);
});

it('returns names in a language and on a date', async () => {
  const { rows } = await extend(
    ['country/THA'],
    [{ id: 'name', settings: { language: 'ja' } }, { id: 'names' }],
  );
  expect(rows['country/THA']?.['name']).toEqual([{ str: 'タイ' }]);
  expect(rows['country/THA']?.['names']).toContainEqual({ str: 'Siam' });
  const then = await extend(['country/THA'], [{ id: 'name', settings: { on: '1900' } }]);
  expect(then.rows['country/THA']?.['name']).toEqual([{ str: 'Siam' }]);
});

it('returns memberships on a date as entities, with the type and a limit', async () => {
  const { meta, rows } = await extend(
    ['country/JPN', 'country/DDR'],
    [
      { id: 'organizations', settings: { on: '1925', limit: '5' } },
      { id: 'predecessors' },
      { id: 'successors' },
    ],
  );
  expect(meta[0]).toMatchObject({ type: { id: 'organization', name: 'Organization' } });
  const members = rows['country/JPN']?.['organizations'] ?? [];
  expect(members.length).toBeGreaterThan(0);
  expect(members.length).toBeLessThanOrEqual(5);
  expect(rows['country/DDR']?.['successors']).toEqual([{ id: 'country/DEU', name: 'Germany' }]);
});

it('returns the properties of other kinds, and nothing for kinds without the property', async () => {
  const { rows } = await extend(
    ['treaty/treaty-of-shimoda', 'country/JPN'],
    [{ id: 'signedOn' }, { id: 'parties' }, { id: 'capital' }],
  );
  expect(rows['treaty/treaty-of-shimoda']?.['signedOn']).toEqual([{ str: '1855-02-07' }]);
  expect(rows['treaty/treaty-of-shimoda']?.['parties']).toContainEqual({
    id: 'country/JPN',
    name: 'Japan',
  });
  expect(rows['treaty/treaty-of-shimoda']?.['capital']).toEqual([]);
  expect(rows['country/JPN']?.['signedOn']).toEqual([]);
});

it('proposes the properties of a type, all of which can be requested', async () => {
  const { types, extensionProperties } = {
    types: (await refine.manifest()).defaultTypes,
    extensionProperties: [] as string[],
  };
  for (const { id: type } of types) {
    const proposal = await refine.read(PROPOSAL, await refine.get(`/properties?type=${type}`));
    expect(proposal.type).toBe(type);
    const ids = proposal.properties.map(({ id }) => id);
    for (let from = 0; from < ids.length; from += 20) {
      const page = ids.slice(from, from + 20);
      const { meta } = await extend(
        [`${type}/x`],
        page.map((id) => ({ id })),
      );
      expect(meta.map(({ id }) => id)).toEqual(page);
    }
    extensionProperties.push(...ids);
  }
  expect(extensionProperties).toEqual(expect.arrayContaining(['capital', 'code_cow', 'signedOn']));
  const few = await refine.read(PROPOSAL, await refine.get('/properties?type=country&limit=3'));
  expect([few.properties.length, few.limit]).toEqual([3, 3]);
});

it.each([
  ['{"ids":["country/JPN"]}', 400, 'extend.properties'],
  ['{"ids":["country/JPN"],"properties":[{"id":"colour"}]}', 400, '"colour"'],
  ['{"ids":[],"properties":[{"id":"name","settings":{"on":"soon"}}]}', 400, 'on: '],
  ['{"ids":["country/JPN"],"properties":[{"id":"names","settings":{"limit":0}}]}', 400, 'limit'],
  [JSON.stringify({ ids: Array.from({ length: 101 }, String), properties: [] }), 413, '101 ids'],
])('rejects the request %s', async (given, status, problem) => {
  const response = await refine.post({ extend: given });
  expect([
    response.status,
    (await response.text()).includes(problem.replaceAll('"', '\\"')),
  ]).toEqual([status, true]);
});

it('suggests entities while a user types, page by page, and by id', async () => {
  const get = async (path: string) => refine.read(SUGGESTIONS, await refine.get(path));
  const { result } = await get('/suggest/entity?prefix=Yugos');
  expect(result[0]).toMatchObject({
    id: 'country/YUG',
    notable: [{ id: 'country', name: 'Country' }],
  });
  const [first, second] = [
    await get('/suggest/entity?prefix=treaty'),
    await get('/suggest/entity?prefix=treaty&cursor=10'),
  ];
  const ids = [...first.result, ...second.result].map(({ id }) => id);
  expect(new Set(ids).size).toBe(20);
  expect((await get('/suggest/entity?prefix=country%2FJPN')).result[0]?.name).toBe('Japan');
  expect((await get('/suggest/entity?prefix=')).result).toEqual([]);
});

it('suggests types and properties by id or name', async () => {
  const get = async (path: string) => refine.read(SUGGESTIONS, await refine.get(path));
  expect((await get('/suggest/type?prefix=cou')).result[0]?.id).toBe('country');
  expect((await get('/suggest/property?prefix=on')).result[0]?.id).toBe('on');
  expect((await get('/suggest/property?prefix=existed')).result.map(({ id }) => id)).toEqual([
    'existedFrom',
    'existedUntil',
  ]);
});

it.each(['/suggest/entity', '/suggest/entity?prefix=a&cursor=x', '/preview', '/properties?type=x'])(
  'rejects %s',
  async (path) => {
    expect((await refine.get(path)).status).toBe(400);
  },
);

it('describes entities, types and properties in flyouts', async () => {
  const read = async (path: string) => refine.read(FLYOUT, await refine.get(path));
  const entity = await read('/flyout/entity?id=country%2FOTTOMAN');
  expect(entity.html).toContain('Ottoman Empire');
  expect((await read('/flyout/type?id=treaty')).html).toContain('Treaty');
  expect((await read('/flyout/property?id=on')).html).toContain('EDTF');
});

it('returns a preview that all pages can frame and that loads no resources', async () => {
  const response = await refine.get('/preview?id=country%2FJPN');
  expect(response.status).toBe(200);
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain('frame-ancestors *');
  expect(policy).not.toContain('unsafe');
  expect(response.headers.get('x-frame-options')).toBeNull();
  const page = await response.text();
  expect(page).toContain('Tokyo');
  expect(page).toContain('/explore/entity/country/JPN');
  expect(page).not.toContain('<script');
  const other = await fetch(response.url.replace(/\/reconcile.*/, '/version'));
  expect(other.headers.get('x-frame-options')).toBe('DENY');
});

it('returns ids with which the URIs of the entities end', async () => {
  const { identifierSpace } = await refine.manifest();
  const response = await fetch(`${identifierSpace}country/JPN`, {
    headers: { accept: 'text/turtle' },
    redirect: 'manual',
  });
  expect(response.status).toBe(303);
});

it('redirects from the id of an entity to the page about the entity', async () => {
  const { url } = await refine.get('');
  const response = await fetch(`${url}/view?id=country%2FJPN`, { redirect: 'manual' });
  expect(response.status).toBe(302);
  expect(response.headers.get('location')).toMatch(/\/explore\/entity\/country\/JPN$/);
  expect((await fetch(`${url}/view?id=%2F%2Fevil.example`, { redirect: 'manual' })).status).toBe(
    404,
  );
  expect((await refine.get('/preview?id=country%2FNOWHERE')).status).toBe(404);
});
