import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const FIXTURE = 'tests/schema/fixtures/mission';

const code = readdirSync(FIXTURE, { recursive: true, encoding: 'utf8' })
  .map((name) => join(FIXTURE, name))
  .filter((path) => statSync(path).isFile())
  .map((path) => readFileSync(path, 'utf8'));
const guide = readFileSync('docs/adding-a-topic.md', 'utf8');
const blocks = [...guide.matchAll(/```ts\n(.*?)```/gs)].map(([, block]) => block ?? '');

it.each(blocks)('shows code of the tested topic: %s', (block) => {
  expect(code.some((text) => text.includes(block))).toBe(true);
});
