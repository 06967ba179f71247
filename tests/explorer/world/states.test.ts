import { didExist, findHolders, type State } from '../../../src/explorer/world/states.ts';

type Given = Omit<State, 'predecessors' | 'successors' | 'name' | 'isTerritory'> & {
  readonly isTerritory?: boolean;
};

const LIVES: readonly Given[] = [
  { code: 'JPN', life: [] },
  {
    code: 'DEU',
    life: [
      { from: '1871-01-18', until: '1949-12-31' },
      { from: '1990-10-03', until: '9999' },
    ],
  },
  { code: 'BRD', life: [{ from: '1949-05-23', until: '1990-10-02' }] },
  { code: 'DDR', life: [{ from: '1949-10-07', until: '1990-10-02' }] },
  { code: 'RUSSIAN_EMPIRE', life: [{ from: '1721-11-02', until: '1917-11-07' }] },
  { code: 'SUN', life: [{ from: '1922-12-30', until: '1991-12-26' }] },
  { code: 'UKR', life: [{ from: '1991-08-24', until: '9999' }] },
  { code: 'KOREAN_EMPIRE', life: [{ from: '1897-10-13', until: '1910-08-29' }] },
  { code: 'CHOSEN', isTerritory: true, life: [{ from: '1910-08-29', until: '1945-08-15' }] },
  { code: 'KOR', life: [{ from: '1948-08-15', until: '9999' }] },
  {
    code: 'EST',
    life: [
      { from: '1918-02-24', until: '1940-08-06' },
      { from: '1991-08-20', until: '9999' },
    ],
  },
  { code: 'FIN', life: [{ from: '1917-12-06', until: '9999' }] },
  {
    code: 'MNE',
    life: [
      { from: '1878-07-13', until: '1918-12-01' },
      { from: '2006-06-03', until: '9999' },
    ],
  },
  { code: 'YUG', life: [{ from: '1918-12-01', until: '1992-04-27' }] },
  { code: 'BGR', life: [] },
  { code: 'OTTOMAN', life: [{ from: '1299-01-01', until: '1922-11-01' }] },
];

const SUCCESSIONS = [
  ['DEU', 'BRD', '1949-05-23', 'SPLIT'],
  ['DEU', 'DDR', '1949-10-07', 'SPLIT'],
  ['BRD', 'DEU', '1990-10-03', 'CHANGE'],
  ['DDR', 'DEU', '1990-10-03', 'ABSORPTION'],
  ['RUSSIAN_EMPIRE', 'SUN', '1922-12-30', 'CHANGE'],
  ['RUSSIAN_EMPIRE', 'EST', '1918-02-24', 'SPLIT'],
  ['RUSSIAN_EMPIRE', 'FIN', '1917-12-06', 'SPLIT'],
  ['SUN', 'UKR', '1991-08-24', 'SPLIT'],
  ['KOREAN_EMPIRE', 'JPN', '1910-08-29', 'ABSORPTION'],
  ['KOREAN_EMPIRE', 'CHOSEN', '1910-08-29', 'CHANGE'],
  ['CHOSEN', 'KOR', '1945-08-15', 'SPLIT'],
  ['OTTOMAN', 'BGR', '1908-10-05', 'SPLIT'],
  ['MNE', 'YUG', '1918-12-01', 'MERGER'],
] as const;

const states = new Map(
  LIVES.map((given): [string, State] => [
    given.code,
    {
      isTerritory: false,
      ...given,
      name: given.code,
      predecessors: SUCCESSIONS.filter(([, to]) => to === given.code).map(([code, , on, kind]) => ({
        code,
        on,
        isSplit: kind === 'SPLIT',
      })),
      successors: SUCCESSIONS.filter(([from]) => from === given.code).map(([, code, on, kind]) => ({
        code,
        on,
        isSplit: kind === 'SPLIT',
      })),
    },
  ]),
);

const holdersOf = (code: string, year: number) =>
  findHolders(states, code, year).map((state) => state.code);

it.each([
  ['UKR', 2000, ['UKR']],
  ['UKR', 1950, ['SUN']],
  ['UKR', 1905, ['RUSSIAN_EMPIRE']],
  ['DEU', 1905, ['DEU']],
  ['DEU', 1975, ['BRD', 'DDR']],
  ['KOR', 1905, ['KOREAN_EMPIRE']],
  ['KOR', 1920, ['JPN']],
  ['EST', 1942, ['SUN']],
  ['MNE', 1930, ['YUG']],
  ['BGR', 1900, ['OTTOMAN']],
  ['BGR', 1950, ['BGR']],
  ['UKR', 1600, []],
  ['XXX', 1905, []],
])('finds the states that held %s in %i', (code, year, expected) => {
  expect(holdersOf(code, year)).toEqual(expected);
});

it('includes the years in which a state began and ended', () => {
  const [, empire] = [...states].find(([code]) => code === 'KOREAN_EMPIRE') ?? [];
  const years = [1896, 1897, 1910, 1911];
  expect(years.map((year) => empire && didExist(empire, year))).toEqual([false, true, true, false]);
});
