import { openWritableApi } from '../../import/open-external.ts';
import type { Api } from '../open-api.ts';

let api: Api;

beforeAll(async () => {
  api = await openWritableApi();
  await api.graph.write([
    {
      text: "CREATE (:DataFile {key: 'made-up', title: 'Made-up alliances', coverQuestions: ['ALLIANCES'], coverFroms: ['1816-01-01'], coverUntils: ['2012-12-31'], coverPairs: ['ALL']})",
      parameters: {},
    },
  ]);
}, 180_000);

afterAll(async () => {
  await api.graph.write([{ text: "MATCH (f:DataFile {key: 'made-up'}) DELETE f", parameters: {} }]);
  await api.close();
});

async function ask(pair: string, question: string, asOf: string) {
  const [a = '', b = ''] = pair.split(' ');
  const { dyad } = await api.ask<{ dyad: { answer: { value: string; reason: string } } }>(
    `{ dyad(a: "${a}", b: "${b}") { answer: ${question}(asOf: "${asOf}") { value reason } } }`,
  );
  return dyad.answer;
}

// A data set covers the alliances of all states from 1816 to 2012.
it.each([
  ['JP GB', 'areAllied', '1935', 'NO'],
  ['FR DE', 'areAllied', '1942', 'NO'],
  ['FR DE', 'areAllied', '2020', 'NOT_COVERED'],
  ['FR DE', 'areAllied', '2012/2013', 'NOT_COVERED'],
  ['JP GB', 'areAllied', '1905', 'YES'],
  ['JP BR', 'haveRelations', '1943', 'NO'],
  ['FR DE', 'haveRelations', '1943', 'NOT_COVERED'],
  ['FR BRD', 'areAllied', '1985', 'NO'],
])(
  'answers NO only if a data set covers both countries on that date: %s, %s in %s: %s',
  async (pair, question, asOf, value) => {
    expect((await ask(pair, question, asOf)).value).toBe(value);
  },
);

it('names the data set that covers the date', async () => {
  expect((await ask('JP GB', 'areAllied', '1935')).reason).toContain('Made-up alliances');
});

// Present-day Russia began in 1991, so the Russian Empire, which the data set covers, represents it.
it('answers NO for a state if a data set covers its predecessor', async () => {
  const early = await ask('FR RU', 'areAllied', '1895');
  expect(early.value).toBe('NO');
  expect(early.reason).toMatch(/^Russia did not exist in 1895; the Russian Empire /);
});
