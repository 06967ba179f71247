import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COUNTRY_ERROR_CODES } from '../schema/country/error-codes.ts';
import { ERROR_CODES } from '../src/server/error-codes.ts';

const operations = readFileSync('docs/operations.md', 'utf8');
const reference = readFileSync('docs/reference.md', 'utf8');
const NOTICES = ['DID_NOT_EXIST', 'NOT_COVERED', 'TRUNCATED'];
/** The value of `code` in the log of operations without errors. */
const SUCCESS = 'OK';

function readSources(folder: string): string {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(join(folder, path), 'utf8'))
    .join('\n');
}

function findAll(text: string, pattern: RegExp): readonly string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, found = '']) => found))].sort();
}

/** The part of a page below a heading. */
function sectionOf(page: string, heading: string): string {
  return page.split(/^## /m).find((section) => section.startsWith(`${heading}\n`)) ?? '';
}

it('lists every error code of the server', () => {
  const code = [...['src/server', 'src/pothos-plugin-neo4j', 'schema'].map(readSources)].join('\n');
  const thrown = findAll(code, /(?:code: |apiError\(\s*)'([A-Z]+(?:_[A-Z]+)*)'/g);
  const named = Object.keys({ ...ERROR_CODES, ...COUNTRY_ERROR_CODES });
  const codes = [...new Set([...thrown, ...named])].sort();
  const documented = findAll(sectionOf(reference, 'Error codes'), /^\| `([A-Z_]+)`/gm);
  expect(documented).toEqual(codes.filter((each) => each !== SUCCESS && !NOTICES.includes(each)));
});

it.each(NOTICES)('describes the notice %s', (notice) => {
  expect(sectionOf(reference, 'Error codes')).toContain(`\`${notice}\``);
});

it('lists every reason for which a server is not ready', () => {
  const files = ['src/server/http/check-readiness.ts', 'src/server/create-server.ts'];
  const code = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  const documented = findAll(sectionOf(operations, 'Monitoring'), /^\| `([a-z-]+)`/gm);
  expect(documented).toEqual(['importing', 'no-data', 'no-database', 'starting', 'stopping']);
  for (const reason of documented) expect(code).toContain(`'${reason}'`);
});

it('lists every setting', () => {
  const code = readFileSync('src/process/read-config.ts', 'utf8');
  const settings = findAll(code, /^ {2}([A-Z][A-Z0-9_]+): (?:z|wholeNumber)/gm);
  const rows = sectionOf(reference, 'Settings').split('\n');
  const documented = rows
    .filter((row) => row.startsWith('| `'))
    .flatMap((row) => findAll(row.split('|')[1] ?? '', /`([A-Z0-9_]+)`/g));
  expect(documented.sort()).toEqual(settings);
});

it.each(['docs/clients.md', 'docs/operations.md', 'docs/reference.md', 'docs/running.md'])(
  'links from %s to existing parts',
  (path) => {
    const links = [...readFileSync(path, 'utf8').matchAll(/\]\(([\w-]+\.md)?(?:#([\w-]+))?\)/g)];
    for (const [, file, part] of links) {
      const page = readFileSync(file === undefined ? path : join('docs', file), 'utf8');
      const parts = findAll(page, /^#+ (.*)$/gm).map((title) =>
        title
          .toLowerCase()
          .replaceAll(/[^\w -]/g, '')
          .replaceAll(' ', '-'),
      );
      expect(part === undefined || parts.includes(part)).toBe(true);
    }
  },
);
