import { setTimeout as wait } from 'node:timers/promises';
import { startDeadline } from '../../../src/server/execute/deadline.ts';
import { limitStatements, MAX_STATEMENTS } from '../../../src/server/execute/limit-statements.ts';
import { STUB_GRAPH } from '../made-up-server.ts';

it('runs at most eight statements of an operation at the same time', async () => {
  let running = 0;
  let most = 0;
  const graph = limitStatements({
    ...STUB_GRAPH,
    async read() {
      running += 1;
      most = Math.max(most, running);
      await wait(2);
      running -= 1;
      return [];
    },
  });
  const statement = { text: 'RETURN 1', parameters: {} };
  await Promise.all(Array.from({ length: 100 }, () => graph.read(statement)));
  expect(most).toBe(MAX_STATEMENTS);
});

it('does not run the waiting statements of a canceled operation', async () => {
  let count = 0;
  const graph = limitStatements({
    ...STUB_GRAPH,
    async read() {
      count += 1;
      await wait(20);
      return [];
    },
  });
  const operation = startDeadline(1_000, new AbortController().signal);
  const statement = { text: 'RETURN 1', parameters: {} };
  const reads = Array.from({ length: 20 }, () =>
    graph.read(statement, { signal: operation.signal }),
  );
  operation.cancel();
  operation.clear();
  await Promise.allSettled(reads);
  expect(count).toBe(MAX_STATEMENTS);
});
