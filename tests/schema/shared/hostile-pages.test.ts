import fc from 'fast-check';
import { buildSchema } from '../../../schema/build-schema.ts';
import { findConnectionFields, writePageQuery } from './connection-fields.ts';
import { findParents } from './find-parents.ts';
import { openApi, type Api } from '../open-api.ts';
import { runs } from '../../setup/runs.ts';
import { readPage } from './walk-pages.ts';

/** The seed of all runs. fast-check prints it with each failure. */
const SEED = 19_450_902;

const FIELDS = findConnectionFields(buildSchema()).map(
  (field) => [`${field.on}.${field.name}`, field] as const,
);

let api: Api;
const parents = new Map<string, string>();

beforeAll(async () => {
  api = await openApi();
  for (const [name, field] of FIELDS) parents.set(name, (await findParents(api, field))[0]);
}, 180_000);

afterAll(() => api.close());

async function codesOf(query: string, variables: Record<string, unknown>): Promise<unknown[]> {
  const { errors } = await api.execute(query, variables);
  return (errors ?? []).map((error) => error.extensions['code'] ?? error.message);
}

const anyThing = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(
    '2024-02-30',
    '0000-00-00',
    '',
    '\uD800',
    -0,
    1e21,
    2 ** 53,
    'x'.repeat(9_000),
  ),
);

/** Returns a cursor with a changed, missing or additional value, or with changed characters. */
function anyForgery(cursor: string): fc.Arbitrary<string> {
  const cursorValues = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
  const place = fc.nat({ max: cursorValues.length - 1 });
  const encode = (values: unknown): string =>
    Buffer.from(JSON.stringify(values)).toString('base64url');
  return fc.oneof(
    fc.tuple(place, anyThing).map(([at, thing]) => encode(cursorValues.with(at, thing))),
    place.map((at) => encode(cursorValues.toSpliced(at, 1))),
    fc.tuple(place, anyThing).map(([at, thing]) => encode(cursorValues.toSpliced(at, 0, thing))),
    anyThing.map(encode),
    fc.string().map((text) => cursor + text),
    fc.nat({ max: cursor.length - 1 }).map((at) => cursor.slice(0, at)),
    fc
      .tuple(fc.nat({ max: cursor.length - 1 }), fc.base64String({ minLength: 4, maxLength: 4 }))
      .map(([at, letters]) => cursor.slice(0, at) + letters + cursor.slice(at + 4)),
  );
}

it.each(FIELDS)(
  'rejects forged cursors of %s, or reads them as a position in it',
  async (name, field) => {
    const parent = parents.get(name) ?? '';
    const asked = { field, parent, choices: {} };
    const { edges } = await readPage(api, asked, { first: 3 });
    const cursor = edges.at(-1)?.cursor ?? '';
    const query = writePageQuery(field);
    await fc.assert(
      fc.asyncProperty(anyForgery(cursor), fc.boolean(), async (forged, isAfter) => {
        const codes = await codesOf(query, { id: parent, [isAfter ? 'after' : 'before']: forged });
        for (const code of codes) expect(['BAD_USER_INPUT', 'CURSOR_MISMATCH']).toContain(code);
      }),
      { seed: SEED, numRuns: runs(15, 200), endOnFailure: true },
    );
  },
);

it('rejects cursors of other fields', async () => {
  const asked = FIELDS.map(([name, field]) => ({ field, parent: parents.get(name) ?? '' }));
  for (const [at, one] of asked.entries()) {
    const { edges } = await readPage(api, { ...one, choices: {} }, { first: 1 });
    // A few per field are enough to use every field as the source and the target.
    const others = [...asked.slice(at + 1), ...asked].filter(
      ({ field }) => field.name !== one.field.name,
    );
    for (const other of others.slice(0, 10)) {
      const variables = { id: other.parent, after: edges[0]?.cursor };
      const codes = await codesOf(writePageQuery(other.field), variables);
      expect([one.field, other.field, codes]).toEqual([
        one.field,
        other.field,
        ['CURSOR_MISMATCH'],
      ]);
    }
  }
});

it.each([
  [{ first: -1 }],
  [{ first: 1, last: -1 }],
  [{ last: -2_147_483_648 }],
  [{ first: 2_147_483_647 }],
  [{ first: 1, before: 'x' }],
  [{ offset: -1 }],
  [{ offset: 10_001 }],
  [{ offset: 1, last: 1 }],
  [{ offset: 1, after: 'x' }],
  [{ last: 1, after: 'x' }],
  [{ after: '', before: '' }],
])('rejects the page %j of every connection', async (page) => {
  for (const [name, field] of FIELDS) {
    const parent = parents.get(name) ?? '';
    const codes = await codesOf(writePageQuery(field), { id: parent, ...page });
    expect([name, codes]).toEqual([name, ['BAD_USER_INPUT']]);
  }
});

it('treats null as omitted in every connection', async () => {
  for (const [name, field] of FIELDS) {
    const parent = parents.get(name) ?? '';
    const choices = Object.fromEntries(field.choices.map((choice) => [choice.name, null]));
    const nothing = { first: null, after: null, last: null, before: null, offset: null };
    const codes = await codesOf(writePageQuery(field), { id: parent, ...nothing, ...choices });
    expect([name, codes]).toEqual([name, []]);
  }
});

it.each(['a', '(', '日'])('rejects a text of thousands of "%s" in a filter', async (letter) => {
  const query =
    'query ($text: String!) { sources(filter: { publisher: { contains: $text } }) { totalCount } }';
  expect(await codesOf(query, { text: letter.repeat(20_000) })).toEqual(['BAD_USER_INPUT']);
  expect(await codesOf(query, { text: letter.repeat(1_000) })).toEqual([]);
});
