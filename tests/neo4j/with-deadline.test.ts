import { spawnSync } from 'node:child_process';
import { CallEnded } from '../../src/neo4j/errors.ts';
import { withDeadline } from '../../src/neo4j/with-deadline.ts';

const end = (): Promise<void> => Promise.resolve();

// Runs in a separate process, because Jest hides warnings of Node.js from tests.
const TWENTY_CALLS = `
import { withDeadline } from './dist/src/neo4j/with-deadline.js';
const { signal } = new AbortController();
const call = () => withDeadline({ signal }, () => new Promise((done) => setTimeout(done, 20)), async () => {});
await Promise.all(Array.from({ length: 20 }, call));`;

it('lets many statements share one signal without a warning of Node.js', () => {
  const { status, stderr } = spawnSync('node', ['--input-type=module', '-e', TWENTY_CALLS], {
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
});

it('rejects as soon as the caller cancels', async () => {
  const caller = new AbortController();
  const running = withDeadline({ signal: caller.signal }, () => new Promise(() => undefined), end);
  caller.abort();
  await expect(running).rejects.toThrow(CallEnded);
});
