import { setImmediate } from 'node:timers/promises';
import { createAnalysisTurns } from '../../../src/server/execute/analysis-turns.ts';
import { ask, makeServer } from '../made-up-server.ts';

it('gives one turn in each iteration of the event loop', async () => {
  const takeTurn = createAnalysisTurns({ timeoutMs: 1_000 });
  let turns = 0;
  let most = 0;
  const all = Array.from({ length: 20 }, async () => {
    await takeTurn({});
    turns += 1;
  });
  while (turns < all.length) {
    const before = turns;
    await setImmediate();
    most = Math.max(most, turns - before);
  }
  await Promise.all(all);
  expect(most).toBe(1);
});

it('lets timers run while many invalid documents wait', async () => {
  const server = makeServer();
  const fields = Array.from({ length: 90 }, (_, at) => `unknown${at}`).join(' ');
  const documents = Array.from({ length: 40 }, (_, at) => `{ a${at} ${fields} }`);
  let done = 0;
  const all = documents.map(async (document) => {
    await ask(server, document);
    done += 1;
  });
  let ticks = 0;
  while (done < all.length) {
    await setImmediate();
    ticks += 1;
  }
  expect(ticks).toBeGreaterThanOrEqual(documents.length);
});

it('stops the validation of a document after 20 errors', async () => {
  const level = Array.from({ length: 90 }, (_, at) => `unknown${at}`).join(' ');
  const { errors, extensions } = await ask(makeServer(), `{ ${level} item { ${level} } }`);
  expect(errors).toHaveLength(10);
  expect(extensions['omittedErrors']).toBe(11);
});
