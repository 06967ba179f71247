import { readFileSync } from 'node:fs';
import { writeReference } from '../publish/reference/write-reference.ts';
import { PATHS } from '../publish/reference/paths.ts';

const reference = readFileSync('docs/reference.md', 'utf8');

/** Removes the spaces of tables and the line breaks, which the formatter changes. */
function withoutLayout(text: string): string {
  return text
    .replaceAll(/ *\| */g, '|')
    .replaceAll(/-{3,}/g, '---')
    .trim();
}

it('is current (npm run print-reference writes it)', () => {
  expect(withoutLayout(reference)).toBe(withoutLayout(writeReference()));
});

it('lists every path of the server', () => {
  const routes = readFileSync('src/server/http/routes.ts', 'utf8');
  const defined = [...routes.matchAll(/^ {4}'(\/[^']*)':/gm)].map(([, path]) => path);
  const listed = PATHS.map(([path]) => path);
  expect(defined.length).toBeGreaterThan(3);
  expect(defined.filter((path) => !listed.some((each) => each === path))).toEqual([]);
});
