import { readFileSync } from 'node:fs';
import { isInstalled, runProgram } from '../../clients/run-program.ts';
import { openServer, type OpenServer } from '../open-server.ts';

const guide = readFileSync('docs/reconciliation.md', 'utf8');
const commands = [...guide.matchAll(/```sh\n(.*?)```\s+```json\n(.*?)```/gs)].map(
  ([, command = '', answer = '']) => ({ command, answer }),
);

let server: OpenServer;
let url: string;

beforeAll(async () => {
  server = await openServer({ GAIKO_TIMEOUT_MS: '60000' });
  url = (await server.listen()).url;
}, 180_000);

afterAll(async () => {
  await server.stop();
  await server.close();
});

it('contains a response to each command', () => {
  expect(commands).toHaveLength([...guide.matchAll(/```sh\n/g)].length);
});

it.each(commands)('answers the command: $command', async ({ command, answer }) => {
  if (!(await isInstalled('curl'))) {
    console.warn('Skipped: curl is not installed.');
    return;
  }
  const lines = await runProgram('sh', ['-c', command.replaceAll('http://127.0.0.1:4000', url)]);
  expect(JSON.parse(lines.join('\n'))).toMatchObject(JSON.parse(answer) as object);
});

interface Result {
  readonly result: readonly { readonly name: string; readonly match: boolean }[];
}

it('returns the candidates in the table of dates', async () => {
  const rows = [...guide.matchAll(/^\| (\w+) +\| (\d{4}) \| ([^|]+?) +\|$/gm)];
  expect(rows.length).toBeGreaterThan(4);
  for (const [, query = '', on = '', expected = ''] of rows) {
    const queries = { q0: { query, type: 'country', properties: [{ pid: 'on', v: on }] } };
    const address = `${url}/reconcile?queries=${encodeURIComponent(JSON.stringify(queries))}`;
    const { q0 } = (await (await fetch(address)).json()) as { readonly q0: Result };
    const [first] = q0.result;
    expect([query, on, expected]).toEqual([
      query,
      on,
      expect.stringContaining(first?.name.split(' (')[0] ?? '?'),
    ]);
    expect([query, on, q0.result.some(({ match }) => match)]).toEqual([
      query,
      on,
      !expected.includes('no match'),
    ]);
  }
});
