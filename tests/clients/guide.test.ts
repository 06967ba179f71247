import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const guide = readFileSync('docs/clients.md', 'utf8');
const programs = readdirSync('docs/clients', { recursive: true })
  .map((path) => join('docs/clients', String(path)))
  .filter((path) => statSync(path).isFile())
  .map((path) => withoutLayout(readFileSync(path, 'utf8')));
const blocks = [...guide.matchAll(/```(?:ts|python)\n(.*?)```/gs)].map(([, code]) => code ?? '');

/** Removes the indentation and the line breaks, which differ between the guide and the programs. */
function withoutLayout(code: string): string {
  return code.replaceAll(/\s+/g, ' ').trim();
}

it('contains several blocks of code', () => {
  expect(blocks.length).toBeGreaterThan(6);
});

it.each(blocks)('contains only code that is part of a program: %s', (code) => {
  expect(programs.some((program) => program.includes(withoutLayout(code)))).toBe(true);
});

it('names every program', () => {
  const names = ['with-fetch.ts', 'with-apollo.ts', 'with-urql.ts', 'disputes.py', 'curl.sh'];
  for (const name of [...names, 'relations.ipynb']) expect(guide).toContain(name);
});

it('links to existing files', () => {
  const links = [...guide.matchAll(/\]\(([\w/.-]+)/g)].map(([, path]) => path ?? '');
  expect(links.length).toBeGreaterThan(5);
  for (const path of links) expect(() => statSync(join('docs', path))).not.toThrow();
});
