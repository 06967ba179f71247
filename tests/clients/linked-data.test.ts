import { readFileSync } from 'node:fs';
import { parseTurtle } from '../linked-data/read-triples.ts';
import { serveSuite } from '../schema/open-server.ts';
import { isInstalled, runCommand, runProgram } from './run-program.ts';

const guide = readFileSync('docs/linked-data.md', 'utf8');
const PROGRAM = 'docs/clients/follow.mjs';
const commands = [...guide.matchAll(/```sh\n(.*?)```/gs)].map(([, text]) => text ?? '');

const address = serveSuite();
const run = (command: string): Promise<string> => runCommand(command, address());

it('prints the results that the page describes', async () => {
  if (!(await isInstalled('curl'))) {
    console.warn('Skipped: curl is not installed.');
    return;
  }
  expect(commands).toHaveLength(4);
  const [treaty = '', qing = '', vocabulary = '', neighborhood = ''] = await Promise.all(
    commands.map(run),
  );
  expect(parseTurtle(treaty).map(({ subject }) => subject.value)).toContain(
    `${address()}/id/treaty/anglo-japanese-alliance-1902`,
  );
  expect(qing).toContain('"certainlyHeldOn":"1895"');
  expect(qing).not.toContain('"possiblyHeldOn":"');
  expect(parseTurtle(vocabulary).length).toBeGreaterThan(500);
  expect(parseTurtle(neighborhood).length).toBeGreaterThan(500);
});

it('contains the triples of the fact that the page shows', async () => {
  const [, shown = ''] = /```turtle\n(.*?)```/s.exec(guide) ?? [];
  const document = await run(commands[0] ?? '');
  const lines = shown.split('\n').filter((line) => line.includes('"'));
  expect(lines.length).toBeGreaterThan(3);
  for (const line of lines) expect(document).toContain(line.trim().replace(/[;.]$/, ''));
});

it('follows URIs with the program of the page', async () => {
  const code = readFileSync(PROGRAM, 'utf8');
  expect(guide).toContain(code);
  const lines = await runProgram('node', [PROGRAM], { env: { GAIKO_URL: address() } });
  expect(lines).toContain(
    'The United Kingdom was party to the First Anglo-Japanese Alliance from 30 January 1902 to 12 August 1905.',
  );
  expect(lines.filter((line) => line.startsWith('  Source: ')).length).toBeGreaterThan(1);
});
