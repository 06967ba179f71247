import { keyOfParty } from '../cells.ts';
import { openApi, readTable, type Api } from '../open-api.ts';

let api: Api;

beforeAll(async () => {
  api = await openApi();
}, 180_000);

afterAll(() => api.close());

interface Answer {
  value: string;
  reason: string;
  facts: { text: string }[];
  answeredFor: { code: string }[];
}

async function ask(pair: readonly [string, string], question: string, asOf: string) {
  const { dyad } = await api.ask<{ dyad: { answer: Answer } }>(
    `{ dyad(a: "${pair[0]}", b: "${pair[1]}") { answer: ${question}(asOf: "${asOf}") { value reason facts { text } answeredFor { code } } } }`,
  );
  return dyad.answer;
}

const ANSWERS: readonly (readonly [pair: string, question: string, asOf: string, value: string])[] =
  [
    ['JP BR', 'haveRelations', '1905', 'YES'],
    ['JP BR', 'haveRelations', '1952-04-28', 'YES'],
    ['JP GB', 'areAllied', '1905', 'YES'],
    ['JP GB', 'areAllied', '1905-08-12', 'YES'],
    ['JP Siam', 'areAllied', '1942', 'YES'],
    ['JP DE', 'areAllied', '1941', 'YES'],
    ['JP GB', 'areAllied', '1935', 'NOT_COVERED'],
    ['FR DE', 'areAllied', '1942', 'NOT_COVERED'],
    ['JP US', 'areAtWar', '1943', 'YES'],
    ['JP DE', 'areAtWar', '1915', 'YES'],
    ['JP DE', 'areAtWar', '1943', 'NOT_COVERED'],
    ['JP GB', 'areAtWar', '1915', 'NOT_COVERED'],
    ['JP RUSSIAN_EMPIRE', 'areAtWar', '1904-06', 'YES'],
    ['JP RUSSIAN_EMPIRE', 'areAtWar', '1904', 'YES'],
    // For opponents in one battle, the year is enough.
    ['JP TANG', 'areAtWar', '0663', 'YES'],
    ['JP YUAN', 'areAtWar', '1274', 'YES'],
    // In the year of a succession, the old and the new state both represent the country.
    ['JP RU', 'haveRelations', '1917', 'YES'],
    ['JP BR', 'areAtWar', '1910', 'NOT_COVERED'],
    ['JP BR', 'haveRelations', '1943', 'NO'],
    ['JP KR', 'haveRelations', '1970', 'YES'],
    ['FR DE', 'haveRelations', '1943', 'NOT_COVERED'],
  ];

it.each(ANSWERS)('answers for %s: %s in %s is %s', async (pair, question, asOf, value) => {
  const [a = '', b = ''] = pair.split(' ');
  const answer = await ask([a, b], question, asOf);
  expect(answer.value).toBe(value);
  expect(answer.facts.length > 0).toBe(value === 'YES' || value === 'UNKNOWN');
  expect(answer.reason).toMatch(/^[A-Z“].*\.$/s);
  expect(await ask([b, a], question, asOf)).toEqual(answer);
});

/** Questions about a country that possibly did not exist, with the answer and the states that represent the country. */
const STOOD_IN: typeof ANSWERS = [
  ['JP DE', 'haveRelations', '1975', 'YES for BRD DDR JPN'],
  ['JP RU', 'haveRelations', '1905', 'YES for JPN RUSSIAN_EMPIRE'],
  ['JP SU', 'haveRelations', '1910', 'YES for JPN RUSSIAN_EMPIRE'],
  ['JP RU', 'haveRelations', '1950', 'NOT_COVERED for JPN SUN'],
  ['JP RU', 'haveRelations', '1960', 'YES for JPN SUN'],
  ['JP SE', 'haveRelations', '1900', 'YES for JPN SWEDEN_NORWAY'],
  ['JP EE', 'haveRelations', '1960', 'NO for JPN'],
  ['JP RU', 'areAtWar', '1904-06', 'YES for JPN RUSSIAN_EMPIRE'],
  ['JP BR', 'haveRelations', '1905', 'YES for BRA JPN'],
];

it.each(STOOD_IN)('answers for %s: %s in %s is %s', async (pair, question, asOf, found) => {
  const [a = '', b = ''] = pair.split(' ');
  const { value, answeredFor } = await ask([a, b], question, asOf);
  expect(`${value} for ${answeredFor.map(({ code }) => code).join(' ')}`).toBe(found);
});

it('names the states that represent a state that did not exist', async () => {
  const { reason } = await ask(['JP', 'DE'], 'haveRelations', '1975');
  expect(reason).toMatch(
    /^Germany did not exist in 1975; West Germany \(BRD\) and East Germany \(DDR\) stood in its place; /,
  );
});

it('states the end of an annexed state', async () => {
  const { reason } = await ask(['JP', 'EE'], 'haveRelations', '1960');
  expect(reason).toBe('Estonia did not exist in 1960: it had been annexed by 6 August 1940.');
});

const isDay = (text = ''): boolean => /^\d{4}-\d\d-\d\d$/.test(text);
const days = readTable('event_sides').filter(
  (row) => row['role'] === 'belligerent' && isDay(row['from_edtf']) && isDay(row['until_edtf']),
);

/** Japan and another belligerent of the same event, with the first and last day on which both took part. */
const PAIRS = days
  .filter((row) => row['participant'] === 'JPN')
  .flatMap((row) =>
    days
      .filter((other) => other['event'] === row['event'] && other['participant'] !== 'JPN')
      .map((other) => ({
        event: row['event'] ?? '',
        other: keyOfParty(other['participant']),
        isOpposite: row['side'] !== other['side'],
        first: [row['from_edtf'] ?? '', other['from_edtf'] ?? ''].toSorted().at(-1) ?? '',
        last: [row['until_edtf'] ?? '', other['until_edtf'] ?? ''].toSorted()[0] ?? '',
      })),
  )
  .filter(({ first, last }) => first <= last);

it('answers YES for belligerents on opposite sides of one event on the days that both took part', async () => {
  const opposed = PAIRS.filter(({ isOpposite }) => isOpposite);
  expect(opposed.length).toBeGreaterThan(20);
  for (const { event, other, first, last } of opposed) {
    for (const day of [first, last]) {
      const { value } = await ask(['JPN', other], 'areAtWar', day);
      expect([event, other, day, value]).toEqual([event, other, day, 'YES']);
    }
  }
});

it('reports no war because of an event with both countries on the same side', async () => {
  const allied = PAIRS.filter(({ isOpposite }) => !isOpposite);
  expect(allied.length).toBeGreaterThan(5);
  const { events } = await api.ask<{ events: { nodes: { slug: string; name: string }[] } }>(
    '{ events(first: 1000) { nodes { slug name } } }',
  );
  const names = new Map(events.nodes.map(({ slug, name }) => [slug, name]));
  for (const { event, other, first } of allied) {
    const { facts } = await ask(['JPN', other], 'areAtWar', first);
    const name = names.get(event) ?? '';
    expect([event, other, facts.filter(({ text }) => text.includes(`“${name}”`))]).toEqual([
      event,
      other,
      [],
    ]);
  }
});

it('reports that two countries were on the same side if no other fact answers the question', async () => {
  const { value, reason } = await ask(['JP', 'TH'], 'areAtWar', '1943');
  expect(value).toBe('NOT_COVERED');
  expect(reason).toContain('they were on the same side');
});
