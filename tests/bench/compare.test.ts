import { buildSchema } from 'graphql';
import type { Answer } from '../../bench/answers/ask.ts';
import { compareAnswer } from '../../bench/answers/compare.ts';
import { recordAnswer, type RecordedAnswer } from '../../bench/answers/record.ts';

const TYPES = `
  interface Fact { text: String! }
  type Name { text: String! }
  type Edge implements Fact { text: String! cursor: String }
  type Country { id: ID! code: String! capital: String name: Name! edges: [Edge!]! }
`;
const schema = buildSchema(`${TYPES} type Query { country(code: String): Country }`);
const question = {
  query: '{ country { id code capital name { text } edges { ... on Fact { text } cursor } } }',
  variables: {},
  lookups: [],
};
const country = {
  id: 'a',
  code: 'JPN',
  capital: 'Tokyo',
  name: { text: 'Japan' },
  edges: [{ text: 'Japan was there.', cursor: null }],
};

function answering(answer: Answer) {
  return () => Promise.resolve(answer);
}

async function record(answer: Answer): Promise<RecordedAnswer> {
  return {
    from: 'a test',
    ...question,
    ...(await recordAnswer(answering(answer), schema, question)),
  };
}

it('masks ids, sentences and cursors, but keeps null', async () => {
  expect((await record({ data: { country } })).data).toEqual({
    country: { ...country, id: '…', edges: [{ text: '…', cursor: null }] },
  });
});

it('ignores differences in ids and sentences', async () => {
  const other = { ...country, id: 'b', edges: [{ text: 'It was there.', cursor: null }] };
  const before = await record({ data: { country } });
  const { differences } = await compareAnswer(
    answering({ data: { country: other } }),
    schema,
    before,
  );
  expect(differences).toEqual([]);
});

it('reports the paths at which answers differ', async () => {
  const before = await record({ data: { country } });
  const after = answering({ data: { country: { ...country, capital: null, edges: [] } } });
  const { differences } = await compareAnswer(after, schema, before);
  expect(differences.map(({ path }) => path)).toEqual([
    'data.country.capital',
    'data.country.edges',
  ]);
});

it('compares errors by code and path, in any order', async () => {
  const [one, other] = ['BAD_USER_INPUT', 'UNKNOWN_COUNTRY'].map((code) => ({
    path: ['country'],
    extensions: { code },
  }));
  if (!one || !other) throw new Error('There are two errors.');
  const before = await record({ data: null, errors: [one, other] });
  const same = await compareAnswer(answering({ errors: [other, one] }), schema, before);
  const fewer = await compareAnswer(answering({ errors: [one] }), schema, before);
  expect([same.differences.length, fewer.differences.length]).toEqual([0, 1]);
});

it('does not request fields that the schema no longer has', async () => {
  const newer = buildSchema(`
    ${TYPES.replace('capital: String', 'seat: String')}
    type Query { country(code: String): Country }
  `);
  const { capital, ...rest } = country;
  const asked: string[] = [];
  const ask = (query: string) => {
    asked.push(query);
    return Promise.resolve({ data: { country: rest } });
  };
  const { differences, pruned } = await compareAnswer(
    ask,
    newer,
    await record({ data: { country } }),
  );
  expect([differences, pruned]).toEqual([[], ['Country.capital']]);
  expect(asked[0]).not.toContain('capital');
  expect(capital).toBe('Tokyo');
});
