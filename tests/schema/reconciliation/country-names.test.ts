import { readFileSync } from 'node:fs';
import { readTable } from '../open-api.ts';
import { openServer, type OpenServer } from '../open-server.ts';
import { openRefine, type Refine, type RefineQuery } from './open-refine.ts';

/** A name with the countries to which the name can refer. A name with several countries must have no match. */
interface Named {
  readonly group: string;
  readonly name: string;
  readonly on: string;
  readonly countries: readonly string[];
}

interface Answered extends Named {
  readonly first: string | undefined;
  readonly matched: readonly string[];
}

const names = readFileSync('tests/schema/reconciliation/country-names.tsv', 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line): Named => {
    const [group = '', name = '', on = '', countries = ''] = line.split('\t');
    return { group, name, on, countries: countries.split(' ') };
  });

const BATCH = 50;

let server: OpenServer;
let refine: Refine;
let answered: readonly Answered[];
let untyped: readonly Answered[];

beforeAll(async () => {
  server = await openServer({ GAIKO_TIMEOUT_MS: '60000' });
  refine = openRefine((await server.listen()).url);
  answered = await answerAll('country');
  untyped = await answerAll(undefined);
}, 180_000);

afterAll(async () => {
  await server.stop();
  await server.close();
});

async function answerAll(type: string | undefined): Promise<readonly Answered[]> {
  const all: Answered[] = [];
  for (let from = 0; from < names.length; from += BATCH) {
    all.push(...(await answerBatch(names.slice(from, from + BATCH), type)));
  }
  return all;
}

async function answerBatch(
  batch: readonly Named[],
  type: string | undefined,
): Promise<readonly Answered[]> {
  const queries = batch.map((each, at) => [`q${at}`, toQuery(each, type)] as const);
  const results = await refine.reconcile(Object.fromEntries(queries));
  return batch.map((each, at) => {
    const result = results[`q${at}`]?.result ?? [];
    const codes = result.map(({ id }) => id.replace('country/', ''));
    const matched = codes.filter((_, place) => result[place]?.match);
    return { ...each, first: codes[0], matched };
  });
}

it('matches no code of Correlates of War with the country that has the code in ISO 3166', async () => {
  const codes = readTable('cow_codes').flatMap((row): readonly Named[] =>
    [row['cow_abbreviation'], row['cow_code']].map((name) => ({
      ...{ group: 'cow', name: name ?? '', on: '', countries: [row['key'] ?? ''] },
    })),
  );
  const wrong: Answered[] = [];
  for (let from = 0; from < codes.length; from += BATCH) {
    const batch = await answerBatch(codes.slice(from, from + BATCH), 'country');
    wrong.push(...batch.filter(isWrongMatch));
  }
  expect(wrong).toEqual([]);
});

function toQuery({ name, on }: Named, type: string | undefined): RefineQuery {
  return {
    query: name,
    ...(type !== undefined && { type, type_strict: 'should' }),
    ...(on !== '' && { properties: [{ pid: 'on', v: on }] }),
  };
}

const isRight = ({ first, countries }: Answered): boolean => countries.includes(first ?? '');
const isWrongMatch = ({ matched, countries }: Answered): boolean =>
  matched.length > 0 && (countries.length > 1 || matched[0] !== countries[0] || matched.length > 1);

it('contains more than 300 different names and dates', () => {
  expect(new Set(names.map(({ name, on }) => `${name} ${on}`)).size).toBeGreaterThan(300);
});

it('lists the right country first for at least 95 % of the names', () => {
  const wrong = answered.filter((each) => !isRight(each));
  expect(wrong.length / answered.length).toBeLessThanOrEqual(0.05);
  expect(wrong.map(({ name }) => name)).toEqual(['Königreich der Niederlande', 'Morroco']);
});

it('matches no name with a wrong country, and no name that fits several countries', () => {
  expect(answered.filter(isWrongMatch)).toEqual([]);
});

it('matches no name with a wrong entity if the query has no type', () => {
  expect(untyped.filter(isWrongMatch)).toEqual([]);
});

it('matches most names that mean one country, except misspelled names', () => {
  const single = answered.filter(
    ({ countries, group }) => countries.length === 1 && group !== 'misspelled',
  );
  const unmatched = single.filter(({ matched }) => matched.length === 0);
  expect(unmatched.map(({ name, on }) => `${name} ${on}`.trim())).toEqual([
    'Japan (日本)',
    'Königreich der Niederlande',
    'Korea 1850',
    'Serbia 1950',
  ]);
});
