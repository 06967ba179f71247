import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readPart, RESULTS_FOLDER, writePart } from '../../bench/report/page-part.ts';
import type { BenchResults } from '../../bench/report/results.ts';
import { writeProfiles } from '../../bench/report/write-markdown.ts';

const page = readFileSync('docs/performance.md', 'utf8');
const files = existsSync(RESULTS_FOLDER)
  ? readdirSync(RESULTS_FOLDER).map((name) => ({
      name,
      text: readFileSync(`${RESULTS_FOLDER}/${name}`, 'utf8'),
    }))
  : [];

const plain = (text: string): string =>
  text
    .replaceAll(/ *\| */g, '|')
    .replaceAll(/-+:?/g, '-')
    .replaceAll('\\', '')
    .trim();

it('shows the saved results in docs/performance.md', () => {
  for (const { name, text } of files.filter((file) => file.name.endsWith('.json'))) {
    const results = JSON.parse(text) as BenchResults;
    const shown = (part: string): string => plain(readPart(page, part) ?? '');
    const part = name.replace('.json', '');
    expect(shown(part)).toBe(plain(writePart(results)));
    if (page.includes(`<!-- ${part}-profile -->`)) {
      expect(shown(`${part}-profile`)).toBe(plain(writeProfiles(results)));
    }
  }
});

it('saves no URLs or absolute paths', () => {
  for (const { text } of files) expect(text).not.toMatch(/\/(tmp|home|work|root)\b|https?:\/\//);
});

it('documents only existing scripts in docs/performance.md', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: Record<string, string>;
  };
  const commands = [...page.matchAll(/npm run ([a-z:-]+)/g)].map(([, name]) => name ?? '');
  expect(commands.length).toBeGreaterThan(3);
  expect(commands.filter((name) => scripts[name] === undefined)).toEqual([]);
});
