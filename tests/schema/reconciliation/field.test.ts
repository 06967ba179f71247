import { openApi, type Api } from '../open-api.ts';

let api: Api;

beforeAll(async () => {
  api = await openApi();
}, 180_000);

afterAll(() => api.close());

const QUERY = `query Reconcile($questions: [ReconciliationQuestion!]!) {
  reconcile(questions: $questions) {
    candidates { score isMatch match matched language hasCode usedUntil { edtf } node { name kind } }
  }
}`;

interface Candidate {
  readonly isMatch: boolean;
  readonly match: string;
  readonly score: number;
  readonly matched: string;
  readonly node: { readonly name: string; readonly kind: string };
}

interface Answer {
  readonly reconcile: readonly { readonly candidates: readonly Candidate[] }[];
}

async function ask(...questions: readonly object[]): Promise<Answer['reconcile']> {
  return (await api.ask<Answer>(QUERY, { questions })).reconcile;
}

async function findCode(questions: readonly object[]): Promise<unknown> {
  const { errors } = await api.execute(QUERY, { questions });
  return errors?.[0]?.extensions['code'];
}

it('answers the questions in their order, and repeated questions alike', async () => {
  const [persia, nothing, again] = await ask({ text: 'Persia' }, { text: '' }, { text: 'Persia' });
  expect(persia?.candidates[0]).toMatchObject({
    isMatch: true,
    match: 'NAME',
    matched: 'Persia',
    language: 'en',
    node: { name: 'Iran', kind: 'COUNTRY' },
  });
  expect(nothing?.candidates).toEqual([]);
  expect(again).toEqual(persia);
});

it('matches a treaty only on a date on which it possibly existed', async () => {
  const text = 'Anglo-Japanese Alliance';
  const [then, later] = await ask({ text, on: '1903' }, { text, on: '1950' });
  expect(then?.candidates[0]).toMatchObject({ isMatch: true, match: 'NAME' });
  expect(later?.candidates[0]).toMatchObject({ isMatch: false, match: 'OTHER_TIME', score: 80 });
});

it('matches no name that belongs to entities of two kinds, unless the kind is given', async () => {
  const text = 'Senkaku Islands';
  const [any, place] = await ask({ text }, { text, kinds: ['PLACE'] });
  expect(any?.candidates.slice(0, 2).map(({ node }) => node.kind)).toEqual(['PLACE', 'DISPUTE']);
  expect(any?.candidates.some(({ isMatch }) => isMatch)).toBe(false);
  expect(place?.candidates[0]).toMatchObject({ isMatch: true, node: { kind: 'PLACE' } });
});

it('returns at most the requested number of candidates, and none without kinds', async () => {
  const text = 'Guinea';
  const [one, none] = await ask({ text, first: 1 }, { text, kinds: [] });
  expect(one?.candidates).toHaveLength(1);
  expect(none?.candidates).toEqual([]);
});

it('matches neither country if the name and the given code contradict each other', async () => {
  const [france] = await ask({ text: 'France', code: 'JPN', first: 2 });
  expect(
    france?.candidates.map(({ node, match, score, isMatch }) => [node.name, match, score, isMatch]),
  ).toEqual([
    ['Japan', 'GIVEN_CODE', 75, false],
    ['France', 'NAME', 60, false],
  ]);
});

it.each([
  Array.from({ length: 51 }, () => ({ text: 'x' })),
  [{ text: 'x', first: 0 }],
  [{ text: 'x', first: 21 }],
  [{ text: 'x', on: 'soon' }],
  ['COUNTRY', 'TREATY', 'EVENT', 'PLACE', 'PERSON', 'POLL'].map((kind) => ({
    text: 'x',
    kinds: [kind],
  })),
])('rejects invalid questions: %j, …', async (...questions) => {
  const code = await findCode(questions.flat());
  expect(['BAD_USER_INPUT', undefined]).toContain(code);
  expect((await api.execute(QUERY, { questions: questions.flat() })).errors).toHaveLength(1);
});

it('runs a bounded number of statements for five lists of kinds with fifty names each', async () => {
  const kinds = [['COUNTRY'], ['TREATY'], ['EVENT'], ['PLACE'], null];
  const names = ['Jappan', 'Sankaku', 'Versaille', 'St Lucia', 'Germany'];
  const questions = Array.from({ length: 50 }, (_, at) => ({
    text: `${names[at % names.length] ?? ''} ${at > 40 ? at : ''}`,
    on: '1905',
    kinds: kinds[at % kinds.length],
  }));
  const statements = await api.trace(QUERY, { questions });
  expect(statements.length).toBeLessThanOrEqual(30);
});
