import { readFileSync } from 'node:fs';
import { json } from 'jq-wasm';
import { openApi, type Api } from './open-api.ts';

/** A question with a known answer. `path` is a jq expression on the data; `$errors` holds the errors. */
interface Truth {
  readonly id: string;
  readonly question: string;
  readonly graphql: string;
  readonly path: string;
  /** JSON: the value, or an object of matchers that must all hold. */
  readonly expect: string;
  readonly why: string;
}

const truths = readTruths();
let api: Api;

beforeAll(async () => {
  api = await openApi();
}, 180_000);

afterAll(() => api.close());

it.each(truths.map((each) => [`${each.id} ${each.question}`, each] as const))(
  '%s',
  async (_, truth) => {
    const { data, errors = [] } = await api.execute(truth.graphql);
    if (!truth.path.includes('$errors')) expect(errors).toEqual([]);
    const found = await take(truth.path, { data, errors });
    expect(matches(found, JSON.parse(truth.expect) as unknown)).toEqual({ holds: true, found });
  },
);

it('has no duplicate questions', () => {
  expect(new Set(truths.map(({ id }) => id)).size).toBe(truths.length);
});

function readTruths(): readonly Truth[] {
  const [, ...lines] = readFileSync('tests/schema/truths.tsv', 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const [id = '', question = '', graphql = '', path = '', expected = '', why = ''] =
      line.split('\t');
    return { id, question, graphql, path, expect: expected, why };
  });
}

async function take(path: string, answer: { data: unknown; errors: unknown }): Promise<unknown> {
  const input = JSON.parse(JSON.stringify(answer)) as object;
  const values: unknown = await json(input, `.errors as $errors | .data | [${path}]`);
  expect(values).toHaveLength(1);
  return Array.isArray(values) ? values[0] : undefined;
}

const MATCHERS: Readonly<Record<string, (found: unknown, wanted: unknown) => boolean>> = {
  contains: (found, wanted) => [wanted].flat().every((one) => holds(found, one)),
  notContains: (found, wanted) =>
    (typeof found === 'string' || Array.isArray(found)) &&
    ![wanted].flat().some((one) => holds(found, one)),
  atLeast: (found, wanted) => typeof found === 'number' && found >= Number(wanted),
  oneOf: (found, wanted) => Array.isArray(wanted) && wanted.some((one) => same(one, found)),
};

function matches(found: unknown, wanted: unknown): { holds: boolean; found: unknown } {
  const isMatcher =
    typeof wanted === 'object' &&
    wanted !== null &&
    !Array.isArray(wanted) &&
    Object.keys(wanted).every((name) => name in MATCHERS);
  if (!isMatcher) return { holds: same(found, wanted), found };
  const all = Object.entries(wanted as Record<string, unknown>);
  return { holds: all.every(([name, value]) => MATCHERS[name]?.(found, value)), found };
}

function holds(found: unknown, one: unknown): boolean {
  if (typeof found === 'string') return found.includes(String(one));
  return Array.isArray(found) && found.some((each) => same(each, one));
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(sortKeys(one)) === JSON.stringify(sortKeys(other));
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, sortKeys(each)]));
}
