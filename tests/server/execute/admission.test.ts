import { setTimeout as wait } from 'node:timers/promises';
import { createAdmission } from '../../../src/server/execute/admission.ts';
import type { Selection } from '../../../src/pothos-plugin-neo4j/index.ts';
import { ask, makeServer } from '../made-up-server.ts';

describe('createAdmission', () => {
  it('runs operations up to the limit, queues more, and rejects the rest', async () => {
    const admission = createAdmission({ running: 2, waiting: 1 });
    let running = 0;
    let most = 0;
    const work = async () => {
      running += 1;
      most = Math.max(most, running);
      await wait(5);
      running -= 1;
    };
    const results = await Promise.allSettled(
      Array.from({ length: 4 }, () => admission.run(work, {})),
    );
    expect(results.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'fulfilled',
      'rejected',
    ]);
    expect(most).toBe(2);
  });

  it('frees the place when the work fails', async () => {
    const admission = createAdmission({ running: 1, waiting: 0 });
    await expect(admission.run(() => Promise.reject(new Error('no')), {})).rejects.toThrow('no');
    await expect(admission.run(() => Promise.resolve(1), {})).resolves.toBe(1);
  });

  it('removes aborted operations from the queue', async () => {
    const admission = createAdmission({ running: 1, waiting: 1 });
    const first = admission.run(() => wait(10), {});
    const client = new AbortController();
    const second = admission.run(() => Promise.resolve(2), { signal: client.signal });
    client.abort();
    await expect(second).rejects.toThrow();
    const third = admission.run(() => Promise.resolve(3), {});
    await first;
    await expect(third).resolves.toBe(3);
  });

  it('runs operations up to a total weight, and a heavier one alone', async () => {
    const admission = createAdmission({ running: 10, waiting: 9 });
    const started: number[] = [];
    const run = (weight: number) =>
      admission.run(
        () => {
          started.push(weight);
          return wait(20);
        },
        { weight },
      );
    const all = [run(6), run(4), run(1), run(99), run(2)];
    await wait(5);
    expect(started).toEqual([6, 4]);
    await Promise.all(all);
    expect(started).toEqual([6, 4, 1, 99, 2]);
  });

  it('admits clients in turn', async () => {
    const admission = createAdmission({ running: 2, waiting: 9 });
    const started: string[] = [];
    const run = (client: string) =>
      admission.run(
        () => {
          started.push(client);
          return wait(5);
        },
        { client },
      );
    await Promise.all(['one', 'one', 'one', 'one', 'two', 'three'].map(run));
    expect(started).toEqual(['one', 'one', 'two', 'one', 'three', 'one']);
  });

  it('rejects the last operation of the client that fills the queue', async () => {
    const admission = createAdmission({ running: 1, waiting: 2 });
    const run = (client: string) => admission.run(() => wait(5, client), { client });
    const results = await Promise.allSettled(['one', 'one', 'one', 'two'].map(run));
    expect(results.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
  });

  it('rejects operations that wait too long, and tells when to retry', async () => {
    const admission = createAdmission({ running: 1, waiting: 9, waitMs: 20, retryAfter: 5 });
    const first = admission.run(() => wait(100), {});
    await expect(admission.run(() => wait(1), {})).rejects.toMatchObject({
      message: 'The server is overloaded. Try again in 5 seconds.',
      extensions: { http: { status: 503, headers: { 'retry-after': '5' } } },
    });
    await first;
  });
});

describe('an overloaded server', () => {
  it('answers small operations while expensive ones wait', async () => {
    const measureCost = (selection: Selection) => ({
      cost: selection.some(({ key }) => key === 'slow') ? 15_000 : 1,
      mostExpensiveField: 'slow',
      characters: 0,
    });
    const server = makeServer({ GAIKO_TIMEOUT_MS: '600' }, { measureCost });
    const expensive = Array.from({ length: 64 }, () => ask(server, '{ slow(ms: 250) }'));
    const small = await ask(server, '{ hello }');
    expect(small.data).toEqual({ hello: 'world' });
    const answers = await Promise.all(expensive);
    const refused = answers.filter(({ status }) => status === 503);
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
    expect(refused.length).toBeGreaterThan(60);
    expect(refused[0]?.headers.get('retry-after')).toBe('5');
  });

  it('tells the client when to retry', async () => {
    const server = makeServer();
    const answers = await Promise.all(
      Array.from({ length: 193 }, () => ask(server, '{ slow(ms: 500) }')),
    );
    const refused = answers.filter(({ status }) => status === 503);
    expect(refused).toHaveLength(1);
    expect(refused[0]?.headers.get('retry-after')).toBe('1');
    expect(refused[0]?.errors?.[0]?.extensions).toEqual({ code: 'SERVICE_UNAVAILABLE' });
  });
});
