import { readFileSync } from 'node:fs';
import { isInstalled, runCommand } from '../../clients/run-program.ts';
import { serveSuite } from '../open-server.ts';

const guide = readFileSync('docs/reconciliation.md', 'utf8');
const commands = [...guide.matchAll(/```sh\n(.*?)```\s+```json\n(.*?)```/gs)].map(
  ([, command = '', answer = '']) => ({ command, answer }),
);

const address = serveSuite();

it('contains a response to each command', () => {
  expect(commands).toHaveLength([...guide.matchAll(/```sh\n/g)].length);
});

it.each(commands)('answers the command: $command', async ({ command, answer }) => {
  if (!(await isInstalled('curl'))) {
    console.warn('Skipped: curl is not installed.');
    return;
  }
  const response = await runCommand(command, address());
  expect(JSON.parse(response)).toMatchObject(JSON.parse(answer) as object);
});

interface Result {
  readonly result: readonly { readonly name: string; readonly match: boolean }[];
}

it('returns the candidates in the table of dates', async () => {
  const rows = [...guide.matchAll(/^\| (\w+) +\| (\d{4}) \| ([^|]+?) +\|$/gm)];
  expect(rows.length).toBeGreaterThan(4);
  for (const [, query = '', on = '', expected = ''] of rows) {
    const queries = { q0: { query, type: 'country', properties: [{ pid: 'on', v: on }] } };
    const parameters = new URLSearchParams({ queries: JSON.stringify(queries) });
    const response = await fetch(`${address()}/reconcile?${parameters}`);
    const { q0 } = (await response.json()) as { readonly q0: Result };
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
